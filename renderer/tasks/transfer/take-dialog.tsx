import { useEffect, useRef, useState } from 'react';
import type { FilePreview, KeyOutcome, Taken } from '../../../shared/contract/transfer';
import { Banner } from '../../kit/banner';
import { Button } from '../../kit/button';
import { Dialog } from '../../kit/dialog';
import { FailureNote } from '../../kit/failure-note';
import { ProgressLine } from '../../kit/progress-line';
import { useText } from '../../messages/t';
import { announce } from '../../state/announcer';
import { renewAllKeys } from '../../state/keys-store';
import { isLockPageShown } from '../../state/lock-page';
import { go } from '../../state/route-store';
import { send } from '../../state/send';
import { useJob } from '../../state/use-job';
import { useWipedAtLock } from '../../state/wiped-at-lock';
import type { ChosenFile } from './chosen-file';
import { OpenFileForm } from './open-file-form';
import { PreviewList } from './preview-list';
import { bringsNothing, chosenCount, startingOutcomes } from './preview-outcomes';
import { SignerChoice } from './signer-choice';
import 'texts:job';
import 'texts:transfer';
import '../../styles/transfer.css';

type TakeDialogProps = {
  readonly chosen: ChosenFile;
  readonly expected: FilePreview['kind'];
  readonly onClose: () => void;
};

/** Takes the content of a file: its passphrase, what it would change here, and the result. */
export function TakeDialog({ chosen, expected, onClose }: TakeDialogProps) {
  const t = useText();
  const form = useRef<HTMLFormElement>(null);
  const job = useJob('transfer.take');
  const [preview, setPreview] = useState<FilePreview | null>(null);
  const [chosenOutcomes, setOutcomes] = useState<readonly KeyOutcome[] | null>(null);
  const outcomes = chosenOutcomes ?? [];
  const [signer, setSigner] = useState<'mine' | 'other' | null>(null);
  const [isUnanswered, setUnanswered] = useState(false);
  const asksSigner = preview?.signer != null && preview.signer.here !== 'own';
  const [taken, setTaken] = useState<Taken | null>(null);
  const keysTaken = taken ? taken.added + taken.replaced + taken.opened : 0;
  const { stop, clear } = job;
  useEffect(
    () => () => {
      // Main holds the values of an opened file only while this dialog is open.
      stop();
      // At a lock, main closes the file itself and remembers its location for afterwards.
      if (!isLockPageShown()) void send('transfer.forget', { file: chosen.file });
      clear();
    },
    [chosen.file, stop, clear],
  );
  useWipedAtLock(() => taken === null && setPreview(null));
  const opened = (found: FilePreview) => {
    setPreview(found);
    // When the file is opened again after a lock, the earlier selection stays.
    setOutcomes((before) => before ?? startingOutcomes(found));
    announce(t('transfer.take.count', { count: found.rows.length }));
  };
  const take = async () => {
    if (asksSigner && signer === null) return setUnanswered(true);
    const answer = await job.run('transfer.take', {
      file: chosen.file,
      outcomes: [...outcomes],
      ...(signer && { signer }),
    });
    if (!answer) return;
    renewAllKeys();
    setTaken(answer);
  };
  const count = preview ? chosenCount(preview, outcomes) : 0;
  const kind = preview?.kind ?? expected;
  const isNothing = preview !== null && bringsNothing(preview);
  return (
    <Dialog
      open
      onClose={onClose}
      title={t(`transfer.take.title.${kind}`)}
      lead={preview ? undefined : t('transfer.take.lead')}
      actions={
        !job.running && (
          <>
            {!taken && <Button onPress={onClose}>{t(isNothing ? 'kit.close' : 'transfer.cancel')}</Button>}
            {!preview && (
              <Button look="primary" onPress={() => form.current?.requestSubmit()}>
                {t('transfer.take.open')}
              </Button>
            )}
            {preview && !taken && (count > 0 || preview.documents > 0 || asksSigner) && (
              <Button look="primary" onPress={() => void take()}>
                {count > 0 ? t(`transfer.take.act.${kind}`, { count }) : t('transfer.take.documentsOnly')}
              </Button>
            )}
            {taken && (
              <>
                <Button onPress={onClose}>{t('kit.close')}</Button>
                <Button look="primary" onPress={() => go({ name: 'keys', id: null, group: null })}>
                  {t('transfer.take.testAct')}
                </Button>
              </>
            )}
          </>
        )
      }
    >
      <div className="stack">
        {!preview && <OpenFileForm ref={form} chosen={chosen} job={job} onOpened={opened} />}
        {preview && !taken && <PreviewList preview={preview} outcomes={outcomes} onChange={setOutcomes} />}
        {preview?.signer && asksSigner && !taken && (
          <SignerChoice
            signer={preview.signer}
            value={signer}
            onChange={setSigner}
            isMissing={isUnanswered && signer === null}
          />
        )}
        {taken && (
          <Banner tone="ok">
            {(['added', 'replaced', 'opened'] as const).map(
              (what) => taken[what] > 0 && <p key={what}>{t(`transfer.take.${what}`, { count: taken[what] })}</p>,
            )}
            {taken.documents > 0 && <p>{t('transfer.take.documents', { count: taken.documents })}</p>}
            {keysTaken > 0 && <p>{t('transfer.take.test', { count: keysTaken })}</p>}
          </Banner>
        )}
        <ProgressLine job={job} label={t(preview ? 'transfer.take.running' : 'transfer.take.opening')} />
        {job.stopped && preview && <Banner>{t('transfer.take.stopped')}</Banner>}
        {job.failure && <FailureNote failure={job.failure} takeFocus />}
      </div>
    </Dialog>
  );
}
