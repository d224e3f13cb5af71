import { useState } from 'react';
import { Button } from '../../kit/button';
import { FailureNote } from '../../kit/failure-note';
import { PassphraseField } from '../../kit/passphrase-field';
import { useText } from '../../messages/t';
import { announce } from '../../state/announcer';
import { useApp } from '../../state/app-store';
import { renewAllKeys } from '../../state/keys-store';
import { useAction } from '../../state/use-action';
import 'texts:protection';

/** Opens values from before a reset with the passphrase of that time. Renders nothing when there are none. */
export function EarlierPassphrase() {
  const t = useText();
  const { vault, closed } = useApp();
  const [value, setValue] = useState('');
  const [tried, setTried] = useState(false);
  const { run, busy, failure } = useAction();
  if (vault.state !== 'ready' || closed.values === 0 || !closed.earlierPassphrase) return null;
  const send = async () => {
    setTried(true);
    if (value === '') return;
    const status = await run('lock.openEarlier', { passphrase: value });
    setValue('');
    setTried(false);
    if (!status) return;
    announce(t('protection.earlierDone'));
    renewAllKeys();
  };
  return (
    <section>
      <h2>{t('protection.earlier')}</h2>
      <p className="muted">{t('protection.earlierText', { values: closed.values, keys: closed.keys })}</p>
      <form
        className="ask-passphrase"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <PassphraseField
          label={t('protection.earlierField')}
          purpose="current-password"
          value={value}
          onChange={setValue}
          error={tried && value === '' ? t('protection.passphraseMissing') : null}
        />
        {failure && <FailureNote failure={failure} />}
        <div className="form-acts">
          <Button type="submit" busy={busy}>
            {t('protection.earlierAct')}
          </Button>
        </div>
      </form>
    </section>
  );
}
