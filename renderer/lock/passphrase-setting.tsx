import { useRef, useState } from 'react';
import { Button } from '../kit/button';
import { PassphraseField } from '../kit/passphrase-field';
import { Question } from '../kit/question';
import { useText } from '../messages/t';
import { announce } from '../state/announcer';
import { useApp } from '../state/app-store';
import { useAction } from '../state/use-action';
import { AskPassphraseDialog } from './ask-passphrase-dialog';

/** Whether a passphrase is asked for, on top of being signed in to the computer. */
export function PassphraseSetting() {
  const t = useText();
  const { vault } = useApp();
  const [open, setOpen] = useState<'ask' | 'stop' | null>(null);
  const asks = vault.protection === 'passphrase';
  return (
    <div className="lock-ask">
      <h3>{t('lock.ask')}</h3>
      {asks && <p className="muted">{t('lock.askOn')}</p>}
      {vault.state === 'ready' ? (
        <div className="form-acts">
          <Button onPress={() => setOpen('ask')}>{t(asks ? 'lock.askChange' : 'lock.askSet')}</Button>
          {asks && <Button onPress={() => setOpen('stop')}>{t('lock.askStop')}</Button>}
        </div>
      ) : (
        <p className="hint">{t('lock.lockedNow')}</p>
      )}
      {open === 'ask' && <AskPassphraseDialog onClose={() => setOpen(null)} />}
      {open === 'stop' && <StopAskingDialog onClose={() => setOpen(null)} />}
    </div>
  );
}

function StopAskingDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const input = useRef<HTMLInputElement>(null);
  const [present, setPresent] = useState('');
  const [tried, setTried] = useState(false);
  const { run, busy, failure } = useAction();
  const stop = async () => {
    setTried(true);
    if (present === '') return input.current?.focus();
    const status = await run('lock.stopAsking', { present });
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
      busy={busy}
      failure={failure}
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
          error={tried && present === '' && !busy && !failure ? t('protection.passphraseMissing') : null}
          autoFocus
        />
      </form>
    </Question>
  );
}
