import { Suspense, useCallback, useEffect, useState } from 'react';
import type { LastBackup } from '../../../shared/contract/transfer';
import { Button } from '../../kit/button';
import { lazyPage } from '../../kit/lazy-page';
import { happenedWords } from '../../messages/dates';
import { useText } from '../../messages/t';
import { send } from '../../state/send';
import { ChooseFileButton } from './choose-file-button';
import 'texts:transfer';

const BackupDialog = lazyPage(() => import('./backup-dialog').then((m) => m.BackupDialog));

/** Backups: when the last one was made, a new one, and restoring from one. */
export function BackupSection() {
  const t = useText();
  const [last, setLast] = useState<LastBackup | null | undefined>(undefined);
  const [making, setMaking] = useState(false);
  const read = useCallback(async () => {
    const answer = await send('transfer.lastBackup', {});
    if (answer.ok) setLast(answer.value.last);
  }, []);
  useEffect(() => void read(), [read]);
  return (
    <section className="card card-pad" aria-labelledby="records-backup">
      <h2 id="records-backup">{t('transfer.backup.title')}</h2>
      <p className="muted">{t('transfer.backup.lead')}</p>
      {last !== undefined && (
        <p>
          {last
            ? t('transfer.backup.last', { when: happenedWords(last.at), keys: last.keys })
            : t('transfer.backup.never')}
        </p>
      )}
      <div className="form-acts">
        <Button onPress={() => setMaking(true)}>{t('transfer.backup.make')}</Button>
        <ChooseFileButton expected="backup">{t('transfer.backup.restore')}</ChooseFileButton>
      </div>
      {making && (
        <Suspense fallback={null}>
          <BackupDialog onClose={() => setMaking(false)} onMade={() => void read()} />
        </Suspense>
      )}
    </section>
  );
}
