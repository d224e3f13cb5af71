import { useCallback, useEffect, useState } from 'react';
import type { LastBackup } from '../../../shared/contract/transfer';
import { Button } from '../../kit/button';
import { WholeAccount } from '../../kit/several-companies';
import { happenedWords } from '../../messages/dates';
import { useText } from '../../messages/t';
import { useArrival } from '../../state/route-store';
import { send } from '../../state/send';
import { NeedsValues } from '../protection/needs-values';
import { BackupDialog } from './backup-dialog';
import { ChooseFileButton } from './choose-file-button';
import 'texts:transfer';

/** Backups: when the last one was made, a new one, and restoring from one. */
export function BackupSection() {
  const t = useText();
  const heading = useArrival('records-backup');
  const [last, setLast] = useState<LastBackup | null | undefined>(undefined);
  const [making, setMaking] = useState(false);
  const read = useCallback(async () => {
    const answer = await send('transfer.lastBackup', {});
    if (answer.ok) setLast(answer.value.last);
  }, []);
  useEffect(() => void read(), [read]);
  return (
    <section className="card card-pad" aria-labelledby="records-backup">
      <h2 id="records-backup" tabIndex={-1} ref={heading}>
        {t('transfer.backup.title')}
      </h2>
      <p className="muted">{t('transfer.backup.lead')}</p>
      <WholeAccount>{t('companies.backup')}</WholeAccount>
      {last !== undefined && (
        <p>
          {last
            ? t('transfer.backup.last', { when: happenedWords(last.at), keys: last.keys })
            : t('transfer.backup.never')}
        </p>
      )}
      <NeedsValues>
        <Button onPress={() => setMaking(true)}>{t('transfer.backup.make')}</Button>
        <ChooseFileButton expected="backup">{t('transfer.backup.restore')}</ChooseFileButton>
      </NeedsValues>
      {making && <BackupDialog onClose={() => setMaking(false)} onMade={() => void read()} />}
    </section>
  );
}
