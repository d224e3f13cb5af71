import { useRef, useState } from 'react';
import { Button } from '../../kit/button';
import { PassphraseField } from '../../kit/passphrase-field';
import { ProgressLine } from '../../kit/progress-line';
import { Question } from '../../kit/question';
import { Text, useText } from '../../messages/t';
import { announce } from '../../state/announcer';
import { useApp } from '../../state/app-store';
import { protectionJob, readLocked } from '../../state/protection-store';
import { useJob } from '../../state/use-job';
import { RequirePassphraseDialog } from '../../tasks/protection/require-passphrase-dialog';
import { KitBanner } from '../../tasks/recovery/kit-banner';
import 'texts:job';
import 'texts:recovery';

/** Whether a passphrase is required in addition to the computer's sign-in. */
export function PassphraseSetting() {
  const t = useText();
  const { vault, openers } = useApp();
  const [open, setOpen] = useState<'ask' | 'stop' | null>(null);
  const [isOffered, setOffered] = useState(false);
  const job = useJob(protectionJob);
  const asks = vault.protection === 'passphrase';
  const show = (dialog: 'ask' | 'stop') => {
    job.clear();
    setOpen(dialog);
  };
  // Offered on the page and not over it: nobody who sets a passphrase has to answer.
  const offerKit = () => {
    setOpen(null);
    setOffered(true);
  };
  return (
    <div className="lock-ask">
      <h3>{t('lock.ask')}</h3>
      {asks && <p className="muted">{t('lock.askOn')}</p>}
      {open === null && <ProgressLine job={job} label={t('lock.changing')} stoppable={false} />}
      {vault.state !== 'ready' && (
        <>
          <p className="hint">{t('lock.lockedNow')}</p>
          <div className="form-acts">
            <Button onPress={() => readLocked(false)}>{t('protection.unlock')}</Button>
          </div>
        </>
      )}
      {vault.state === 'ready' && (open !== null || !job.running) && (
        <div className="form-acts">
          <Button onPress={() => show('ask')}>{t(asks ? 'lock.askChange' : 'lock.askSet')}</Button>
          {asks && <Button onPress={() => show('stop')}>{t('lock.askStop')}</Button>}
        </div>
      )}
      {open === 'ask' && <RequirePassphraseDialog onClose={() => setOpen(null)} onDone={offerKit} />}
      {isOffered && openers.kit === null && vault.state === 'ready' && <KitBanner onLater={() => setOffered(false)} />}
      {open === 'stop' && <ReturnToKeyringDialog onClose={() => setOpen(null)} />}
    </div>
  );
}

function ReturnToKeyringDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const input = useRef<HTMLInputElement>(null);
  const { openers } = useApp();
  const [kit] = useState(openers.kit);
  const [present, setPresent] = useState('');
  const [tried, setTried] = useState(false);
  const job = useJob(protectionJob);
  const stop = async () => {
    setTried(true);
    if (present === '') return input.current?.focus();
    const status = await job.run('lock.returnToKeyring', { present });
    setPresent('');
    if (!status) return;
    announce(t('lock.stopDone'));
    onClose();
  };
  return (
    <Question
      title={t('lock.stopTitle')}
      lead={t('lock.stopText')}
      keep={t('lock.stopKeep')}
      act={t('lock.stopAct')}
      busy={job.running}
      failure={job.failure}
      onKeep={onClose}
      onAct={() => void stop()}
    >
      <form
        className="ask-passphrase"
        onSubmit={(event) => {
          event.preventDefault();
          void stop();
        }}
      >
        <PassphraseField
          ref={input}
          label={t('lock.present')}
          purpose="current-password"
          value={present}
          onChange={setPresent}
          error={tried && present === '' && !job.running && !job.failure ? t('protection.passphraseMissing') : null}
          autoFocus
        />
      </form>
      {kit && (
        <p>
          <Text id="kit.changeEnds" values={{ number: kit.number }} />
        </p>
      )}
      <ProgressLine job={job} label={t('lock.changing')} stoppable={false} />
    </Question>
  );
}
