import { useRef, useState } from 'react';
import { minPassphraseLength } from '../../../shared/model/passphrase';
import { Button } from '../../kit/button';
import { Disclosure } from '../../kit/disclosure';
import { FailureNote } from '../../kit/failure-note';
import { PassphraseField } from '../../kit/passphrase-field';
import { PassphraseMeter } from '../../kit/passphrase-meter';
import { useText } from '../../messages/t';
import { useApp } from '../../state/app-store';
import { useAction } from '../../state/use-action';
import { RestartApp } from './restart-app';

export { minPassphraseLength as shortestPassphrase };

/**
 * Sets the passphrase that protects the keys where the computer has no keyring, or restarts the app to look for one
 * again.
 */
export function PassphraseForm({ onDone }: { readonly onDone: () => void }) {
  const t = useText();
  const { platform } = useApp();
  const input = useRef<HTMLInputElement>(null);
  const [value, setValue] = useState('');
  const [tooShort, setTooShort] = useState(false);
  const { run, busy, failure } = useAction();
  const restarting = useAction();
  const missing = minPassphraseLength - [...value].length;
  const send = async () => {
    setTooShort(missing > 0);
    if (missing > 0) return input.current?.focus();
    const status = await run('vault.setPassphrase', { passphrase: value });
    setValue('');
    if (status) onDone();
    else input.current?.focus();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <PassphraseField
        ref={input}
        label={t('protection.make')}
        hint={t('protection.makeHint')}
        purpose="new-password"
        value={value}
        onChange={setValue}
        error={tooShort && missing > 0 ? t('protection.tooShort') : null}
        autoFocus
      />
      <PassphraseMeter value={value} />
      {failure && <FailureNote failure={failure} />}
      <div className="form-acts">
        <Button look="primary" type="submit" busy={busy}>
          {t('protection.use')}
        </Button>
        <RestartApp action={restarting} />
      </div>
      {restarting.failure && <FailureNote failure={restarting.failure} />}
      <p className="hint">{t('protection.restartWhy')}</p>
      <Disclosure title={t('protection.how')}>
        <p className="hint">
          {t(platform === 'linux' || platform === 'other' ? 'protection.how.linux' : `protection.how.${platform}`)}
        </p>
      </Disclosure>
    </form>
  );
}
