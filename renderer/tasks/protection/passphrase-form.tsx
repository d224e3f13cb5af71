import { Button } from '../../kit/button';
import { Disclosure } from '../../kit/disclosure';
import { FailureNote } from '../../kit/failure-note';
import { PassphrasePairFields, usePassphrasePair } from '../../kit/passphrase-pair';
import { useText } from '../../messages/t';
import { useApp } from '../../state/app-store';
import { useAction } from '../../state/use-action';
import { RestartApp } from './restart-app';

/**
 * Sets the passphrase that protects the keys where the computer has no keyring, or restarts the app to look for one
 * again.
 */
export function PassphraseForm({ onDone }: { readonly onDone: () => void }) {
  const t = useText();
  const { platform } = useApp();
  const pair = usePassphrasePair();
  const { run, busy, failure } = useAction();
  const restarting = useAction();
  const send = async () => {
    const passphrase = pair.take();
    if (passphrase === null) return;
    const status = await run('vault.setPassphrase', { passphrase });
    pair.forget();
    if (status) onDone();
    else pair.focus();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <PassphrasePairFields pair={pair} label={t('protection.make')} hint={t('protection.makeHint')} />
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
