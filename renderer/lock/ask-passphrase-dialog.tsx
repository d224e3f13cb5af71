import { useRef, useState } from 'react';
import { leastPassphrase } from '../../shared/passphrase';
import { Button } from '../kit/button';
import { Dialog } from '../kit/dialog';
import { FailureNote } from '../kit/failure-note';
import { PassphraseField } from '../kit/passphrase-field';
import { Text, useText } from '../messages/t';
import { announce } from '../state/announcer';
import { useAction } from '../state/use-action';
import 'texts:protection';

/** Takes the passphrase that from then on alone opens the keys, and says before what that guards from and what not. */
export function AskPassphraseDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const input = useRef<HTMLInputElement>(null);
  const [value, setValue] = useState('');
  const [tooShort, setTooShort] = useState(false);
  const { run, busy, failure } = useAction();
  const isShort = [...value].length < leastPassphrase;
  const send = async () => {
    setTooShort(isShort);
    if (isShort) return input.current?.focus();
    const status = await run('lock.askPassphrase', { passphrase: value });
    setValue('');
    if (!status) return input.current?.focus();
    announce(t('lock.askDone'));
    onClose();
  };
  return (
    <Dialog open onClose={onClose} title={t('lock.askTitle')} lead={t('lock.askLead')}>
      <ul className="plain-list">
        {(['lock.askGuards', 'lock.askNot', 'lock.askForgotten'] as const).map((line) => (
          <li key={line}>
            <Text id={line} />
          </li>
        ))}
      </ul>
      <form
        className="ask-passphrase"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <PassphraseField
          ref={input}
          label={t('lock.askField')}
          hint={t('lock.askHint')}
          purpose="new-password"
          value={value}
          onChange={setValue}
          error={tooShort && isShort ? t('protection.tooShort') : null}
          autoFocus
        />
        {failure && <FailureNote failure={failure} />}
        <div className="form-acts">
          <Button look="primary" type="submit" busy={busy}>
            {t('lock.askUse')}
          </Button>
          <Button onPress={onClose}>{t('lock.askNotNow')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
