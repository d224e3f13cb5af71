import { useRef, useState } from 'react';
import { Button } from '../../kit/button';
import { PassphraseField } from '../../kit/passphrase-field';
import { ProgressLine } from '../../kit/progress-line';
import { Question } from '../../kit/question';
import { Text, useText } from '../../messages/t';
import { announce } from '../../state/announcer';
import { useApp } from '../../state/app-store';
import { protectionJob } from '../../state/protection-store';
import { useJob } from '../../state/use-job';
import 'texts:job';
import 'texts:lock';
import 'texts:protection';
import 'texts:recovery';

/** Whether Touch ID opens a locked Keyquilt beside the passphrase; elsewhere it says why nothing else can be asked for. */
export function TouchIdOpens() {
  const t = useText();
  const { vault, touchId, openers } = useApp();
  const [open, setOpen] = useState(false);
  const job = useJob(protectionJob);
  if (vault.protection !== 'passphrase') return null;
  const isOn = openers.touchId;
  if (!touchId && !isOn) return <p className="hint">{t('lock.proofNone')}</p>;
  return (
    <div className="lock-ask">
      <h3>{t('lock.proof')}</h3>
      <p className="muted">{t('lock.proofText')}</p>
      {vault.state === 'ready' && (
        <div className="form-acts">
          <Button
            onPress={() => {
              job.clear();
              setOpen(true);
            }}
          >
            {t(isOn ? 'lock.proofOff' : 'lock.proofOn')}
          </Button>
        </div>
      )}
      {open && <ProofDialog on={!isOn} onClose={() => setOpen(false)} />}
    </div>
  );
}

function ProofDialog({ on, onClose }: { readonly on: boolean; readonly onClose: () => void }) {
  const t = useText();
  const input = useRef<HTMLInputElement>(null);
  const { openers } = useApp();
  const [turnsOn] = useState(on);
  const [kit] = useState(openers.kit);
  const [present, setPresent] = useState('');
  const [tried, setTried] = useState(false);
  const job = useJob(protectionJob);
  const change = async () => {
    setTried(true);
    if (present === '') return input.current?.focus();
    const state = await job.run('lock.touchIdOpens', { on: turnsOn, present });
    setPresent('');
    if (!state) return;
    announce(t(turnsOn ? 'lock.proofDone' : 'lock.proofStopped'));
    onClose();
  };
  return (
    <Question
      title={t(turnsOn ? 'lock.proofOnTitle' : 'lock.proofOffTitle')}
      lead={t(turnsOn ? 'lock.proofText' : 'lock.proofOffLead')}
      keep={t('lock.proofKeep')}
      act={t(turnsOn ? 'lock.proofOn' : 'lock.proofOff')}
      busy={job.running}
      failure={job.failure}
      onKeep={onClose}
      onAct={() => void change()}
    >
      {!turnsOn && kit && (
        <p>
          <Text id="kit.changeEnds" values={{ number: kit.number }} />
        </p>
      )}
      <form
        className="ask-passphrase"
        onSubmit={(event) => {
          event.preventDefault();
          void change();
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
      <ProgressLine job={job} label={t('lock.changing')} stoppable={false} />
    </Question>
  );
}
