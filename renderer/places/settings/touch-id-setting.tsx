import { useRef, useState } from 'react';
import { Button } from '../../kit/button';
import { FailureNote } from '../../kit/failure-note';
import { PassphraseField } from '../../kit/passphrase-field';
import { Tick } from '../../kit/tick';
import { useText } from '../../messages/t';
import { announce } from '../../state/announcer';
import { useApp } from '../../state/app-store';
import { useAction } from '../../state/use-action';
import { saveSetting } from './save-setting';
import 'texts:lock';
import 'texts:protection';

/** Whether Touch ID is required before a value is revealed; also turns it off where it is set but not available. */
export function TouchIdSetting() {
  const t = useText();
  const { settings, platform, touchId, vault } = useApp();
  const { run, failure } = useAction();
  const { askTouchId } = settings;
  // Touch ID protects the real account's keys, which may be locked while practice is open.
  if (vault.protection === 'practice') return null;
  if (touchId)
    return (
      <>
        <Tick
          checked={askTouchId}
          onChange={(checked) => void saveSetting(run, { askTouchId: checked })}
          hint={t('lock.touchIdHint')}
        >
          {t('lock.touchId')}
        </Tick>
        {failure && <FailureNote failure={failure} />}
      </>
    );
  const isStuck = askTouchId && platform === 'darwin' && vault.state !== 'locked';
  return isStuck ? <StopTouchId asksPassphrase={vault.protection === 'passphrase'} /> : null;
}

function StopTouchId({ asksPassphrase }: { readonly asksPassphrase: boolean }) {
  const t = useText();
  const input = useRef<HTMLInputElement>(null);
  const [value, setValue] = useState('');
  const [tried, setTried] = useState(false);
  const { run, busy, failure } = useAction();
  const isMissing = asksPassphrase && value === '';
  const stop = async () => {
    setTried(true);
    if (isMissing) return input.current?.focus();
    const settings = await run('lock.stopTouchId', { passphrase: asksPassphrase ? value : null });
    setValue('');
    setTried(false);
    if (settings?.askTouchId === false) announce(t('lock.touchIdStopped'));
  };
  return (
    <form
      className="ask-passphrase"
      onSubmit={(event) => {
        event.preventDefault();
        void stop();
      }}
    >
      <p className="muted">{t('lock.touchIdMissing')}</p>
      {asksPassphrase && (
        <PassphraseField
          ref={input}
          label={t('lock.present')}
          hint={t('lock.touchIdMissingPassphrase')}
          purpose="current-password"
          value={value}
          onChange={setValue}
          error={tried && isMissing ? t('protection.passphraseMissing') : null}
        />
      )}
      {failure && <FailureNote failure={failure} />}
      <div className="form-acts">
        <Button type="submit" busy={busy}>
          {t('lock.touchIdStopAct')}
        </Button>
      </div>
    </form>
  );
}
