import { useRef, useState } from 'react';
import { PassphraseField } from '../../kit/passphrase-field';
import { ProgressLine } from '../../kit/progress-line';
import { Question } from '../../kit/question';
import { useText } from '../../messages/t';
import { announce } from '../../state/announcer';
import { useApp } from '../../state/app-store';
import { protectionJob } from '../../state/protection-store';
import { useJob } from '../../state/use-job';
import 'texts:job';
import 'texts:protection';
import 'texts:recovery';

/** Ends the recovery kit: the keys get a new lock that it does not open. */
export function GiveUpKitDialog({ number, onClose }: { readonly number: number; readonly onClose: () => void }) {
  const t = useText();
  const input = useRef<HTMLInputElement>(null);
  const { vault } = useApp();
  const [asksPresent] = useState(vault.protection === 'passphrase');
  const [present, setPresent] = useState('');
  const [tried, setTried] = useState(false);
  const job = useJob(protectionJob);
  const isMissing = asksPresent && present === '';
  const giveUp = async () => {
    setTried(true);
    if (isMissing) return input.current?.focus();
    const state = await job.run('kit.giveUp', { present: asksPresent ? present : null });
    setPresent('');
    if (!state) return;
    announce(t('kit.giveUp.done'));
    onClose();
  };
  return (
    <Question
      title={t('kit.giveUp.title', { number })}
      lead={t('kit.giveUp.lead')}
      keep={t('kit.giveUp.keep')}
      act={t('kit.giveUp.act')}
      look="danger"
      busy={job.running}
      failure={job.failure}
      onKeep={onClose}
      onAct={() => void giveUp()}
    >
      {asksPresent && (
        <form
          className="ask-passphrase"
          onSubmit={(event) => {
            event.preventDefault();
            void giveUp();
          }}
        >
          <PassphraseField
            ref={input}
            label={t('kit.present')}
            purpose="current-password"
            value={present}
            onChange={setPresent}
            error={tried && isMissing && !job.running && !job.failure ? t('protection.passphraseMissing') : null}
            autoFocus
          />
        </form>
      )}
      <ProgressLine job={job} label={t('kit.giveUp.busy')} stoppable={false} />
    </Question>
  );
}
