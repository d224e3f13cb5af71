import { useRef, useState } from 'react';
import { Button } from '../../kit/button';
import { Dialog } from '../../kit/dialog';
import { FailureNote } from '../../kit/failure-note';
import { PassphraseField } from '../../kit/passphrase-field';
import { PassphrasePairFields, usePassphrasePair } from '../../kit/passphrase-pair';
import { ProgressLine } from '../../kit/progress-line';
import { Text, useText } from '../../messages/t';
import { announce } from '../../state/announcer';
import { useApp } from '../../state/app-store';
import { protectionJob } from '../../state/protection-store';
import { useJob } from '../../state/use-job';
import 'texts:job';
import 'texts:protection';
import 'texts:recovery';

const linesOfFirst = ['lock.askGuards', 'lock.askNot', 'lock.askForgotten'] as const;
const linesOfChange = ['lock.changeCopies', 'lock.askForgotten'] as const;

type RequirePassphraseProps = {
  readonly onClose: () => void;
  /** Called in place of `onClose` when the passphrase is set. */
  readonly onDone: () => void;
};

/** Sets the passphrase that alone opens the keys from then on, and says first what it protects from and what not. */
export function RequirePassphraseDialog({ onClose, onDone }: RequirePassphraseProps) {
  const t = useText();
  const presentInput = useRef<HTMLInputElement>(null);
  const { vault, openers } = useApp();
  const [kit] = useState(openers.kit);
  // The state when the dialog opened: the change itself must not alter the text while it runs.
  const [asksPresent] = useState(vault.protection === 'passphrase');
  const [present, setPresent] = useState('');
  const pair = usePassphrasePair();
  const [tried, setTried] = useState(false);
  const job = useJob(protectionJob);
  const concernsPresent = job.failure?.code === 'passphrase-wrong';
  const isMissing = asksPresent && present === '';
  const send = async () => {
    setTried(true);
    if (isMissing) return presentInput.current?.focus();
    const passphrase = pair.take();
    if (passphrase === null) return;
    const status = await job.run('lock.requirePassphrase', {
      passphrase,
      present: asksPresent ? present : null,
    });
    setPresent('');
    setTried(false);
    if (!status) return asksPresent ? presentInput.current?.focus() : pair.focus();
    pair.forget();
    announce(t('lock.askDone'));
    onDone();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t(asksPresent ? 'lock.changeTitle' : 'lock.askTitle')}
      lead={t(asksPresent ? 'lock.changeLead' : 'lock.askLead')}
    >
      <ul className="plain-list">
        {(asksPresent ? linesOfChange : linesOfFirst).map((line) => (
          <li key={line}>
            <Text id={line} />
          </li>
        ))}
        {kit && (
          <li>
            <Text id="kit.changeEnds" values={{ number: kit.number }} />
          </li>
        )}
      </ul>
      <form
        className="ask-passphrase"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        {asksPresent && (
          <PassphraseField
            ref={presentInput}
            label={t('lock.present')}
            purpose="current-password"
            value={present}
            onChange={setPresent}
            error={tried && isMissing ? t('protection.passphraseMissing') : null}
            autoFocus
          />
        )}
        {job.failure && concernsPresent && <FailureNote failure={job.failure} />}
        <PassphrasePairFields
          pair={pair}
          label={t('lock.askField')}
          hint={t('lock.askHint')}
          autoFocus={!asksPresent}
        />
        <ProgressLine job={job} label={t('lock.changing')} stoppable={false} />
        {job.failure && !concernsPresent && <FailureNote failure={job.failure} />}
        <div className="form-acts">
          <Button look="primary" type="submit" busy={job.running}>
            {t('lock.askUse')}
          </Button>
          <Button onPress={onClose}>{t(job.running ? 'kit.close' : 'lock.askNotNow')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
