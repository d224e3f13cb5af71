import { CircleCheck } from 'lucide-react';
import { useRef, useState } from 'react';
import type { MadeFile } from '../../../shared/contract/transfer';
import { Banner } from '../../kit/banner';
import { Button } from '../../kit/button';
import { Dialog } from '../../kit/dialog';
import { FailureNote } from '../../kit/failure-note';
import { PassphrasePairFields, usePassphrasePair } from '../../kit/passphrase-pair';
import { ProgressLine } from '../../kit/progress-line';
import { Text, useText } from '../../messages/t';
import { announce } from '../../state/announcer';
import { useJob } from '../../state/use-job';
import { FileFingerprint } from './file-fingerprint';
import 'texts:job';
import 'texts:transfer';
import '../../styles/transfer.css';

type BackupDialogProps = { readonly onClose: () => void; readonly onMade: () => void };

/** Makes a backup: its passphrase, its location, and the verification that it can be opened. */
export function BackupDialog({ onClose, onMade }: BackupDialogProps) {
  const t = useText();
  const form = useRef<HTMLFormElement>(null);
  const job = useJob('transfer.backUp');
  const pair = usePassphrasePair();
  const [made, setMade] = useState<MadeFile | null>(null);
  const close = () => {
    job.stop();
    job.clear();
    onClose();
  };
  const make = async () => {
    const passphrase = pair.take();
    if (passphrase === null) return;
    const answer = await job.run('transfer.backUp', { passphrase });
    if (!answer?.made) return;
    pair.forget();
    setMade(answer.made);
    announce(t('transfer.backup.done'));
    onMade();
  };
  return (
    <Dialog
      open
      onClose={close}
      title={made ? t('transfer.backup.done') : t('transfer.backup.dialog')}
      lead={made ? undefined : t('transfer.backup.dialogLead')}
      actions={
        made ? (
          <Button look="primary" onPress={close}>
            {t('kit.close')}
          </Button>
        ) : (
          !job.running && (
            <>
              <Button onPress={close}>{t('transfer.cancel')}</Button>
              <Button look="primary" onPress={() => form.current?.requestSubmit()}>
                {t('transfer.backup.choose')}
              </Button>
            </>
          )
        )
      }
    >
      {made ? (
        <Made made={made} />
      ) : (
        <form
          ref={form}
          className="stack"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void make();
          }}
        >
          <PassphrasePairFields pair={pair} label={t('transfer.passphrase')} hint={t('transfer.passphraseHint')} />
          <ProgressLine job={job} label={t('transfer.backup.running')} />
          {job.stopped && <Banner>{t('transfer.stopped')}</Banner>}
          {job.failure && <FailureNote failure={job.failure} takeFocus />}
        </form>
      )}
    </Dialog>
  );
}

function Made({ made: { name, keys, values, missing, digest } }: { readonly made: MadeFile }) {
  const t = useText();
  return (
    <div className="stack">
      <Banner tone="ok" icon={CircleCheck} live="none">
        <Text id="transfer.backup.doneText" values={{ name, keys, values }} />
      </Banner>
      {missing > 0 && (
        <Banner tone="warn" live="none">
          {t('transfer.backup.missing', { missing })}
        </Banner>
      )}
      <p className="hint">{t('transfer.backup.keep')}</p>
      <FileFingerprint digest={digest} />
    </div>
  );
}
