import { CircleCheck } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Banner } from '../../kit/banner';
import { Button } from '../../kit/button';
import { FailureNote } from '../../kit/failure-note';
import { PassphraseField } from '../../kit/passphrase-field';
import { useText } from '../../messages/t';
import { announce } from '../../state/announcer';
import { useApp } from '../../state/app-store';
import { renewAllKeys } from '../../state/keys-store';
import { useArrival } from '../../state/route-store';
import { useAction } from '../../state/use-action';
import 'texts:protection';

type Counts = { readonly values: number; readonly keys: number };

/**
 * Opens values from before a reset with the passphrase of that time. Once some came back, says how many until the person
 * leaves the page. Renders nothing when there are none.
 */
export function EarlierPassphrase() {
  const t = useText();
  const heading = useArrival('earlier-values');
  const { vault, closed } = useApp();
  const [before, setBefore] = useState<Counts | null>(null);
  const back = before && { values: before.values - closed.values, keys: before.keys - closed.keys };
  const isOpening = vault.state === 'ready' && closed.values > 0 && closed.earlierPassphrase;
  const hasOpened = back !== null && back.values > 0;
  const done = hasOpened ? t('protection.earlierDone', back) : '';
  useEffect(() => {
    if (!done) return;
    announce(done);
    // The focused form is gone.
    document.getElementById('earlier-values')?.focus();
  }, [done]);
  if (!isOpening && !hasOpened) return null;
  return (
    <section>
      <h2 id="earlier-values" tabIndex={-1} ref={heading}>
        {t('protection.earlier')}
      </h2>
      {hasOpened && (
        <Banner tone="ok" icon={CircleCheck} live="none">
          {done}
        </Banner>
      )}
      {isOpening && <EarlierForm closed={closed} onOpened={() => setBefore(closed)} />}
    </section>
  );
}

function EarlierForm({ closed, onOpened }: { readonly closed: Counts; readonly onOpened: () => void }) {
  const t = useText();
  const [value, setValue] = useState('');
  const [tried, setTried] = useState(false);
  const { run, busy, failure } = useAction();
  const { values, keys } = closed;
  const send = async () => {
    setTried(true);
    if (value === '') return;
    const status = await run('lock.openEarlier', { passphrase: value });
    setValue('');
    setTried(false);
    if (!status) return;
    onOpened();
    renewAllKeys();
  };
  return (
    <>
      <p className="muted">{t('protection.earlierText', { values, keys })}</p>
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
    </>
  );
}
