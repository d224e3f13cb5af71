import { useId } from 'react';
import { FailureNote } from '../../kit/failure-note';
import { Tick } from '../../kit/tick';
import { useText } from '../../messages/t';
import { useApp } from '../../state/app-store';
import { useAction } from '../../state/use-action';
import { KitSetting } from './kit-setting';
import { PassphraseSetting } from './passphrase-setting';
import { saveSetting } from './save-setting';
import { TouchIdOpens } from './touch-id-opens';
import 'texts:lock';

const offered = [5, 15, 30, 60, 0] as const;

/** When the app locks automatically, and whether a passphrase protects it. */
export function LockSetting() {
  const t = useText();
  const { settings, vault } = useApp();
  return (
    <section>
      <h2>{t('lock.setting')}</h2>
      {vault.protection === 'practice' && <p className="muted">{t('lock.practice')}</p>}
      {vault.protection === 'none' && <p className="muted">{t('lock.notYet')}</p>}
      {vault.protection === 'keyring' && <p className="muted">{t('lock.keyringOnly')}</p>}
      {vault.protection === 'passphrase' && <LockTimes />}
      {settings.account === 'real' && vault.protection !== 'none' && <PassphraseSetting />}
      <TouchIdOpens />
      <KitSetting />
    </section>
  );
}

function LockTimes() {
  const t = useText();
  const id = useId();
  const { settings, platform } = useApp();
  const { lockAfterMinutes, lockWithScreen } = settings;
  // Electron reports a locked screen on these two systems only (Electron docs, `powerMonitor`).
  const toldOfScreen = platform === 'darwin' || platform === 'win32';
  const { run, failure } = useAction();
  const choices = offered.includes(lockAfterMinutes as 0) ? offered : [lockAfterMinutes, ...offered];
  return (
    <>
      <p className="muted">{t('lock.settingText')}</p>
      <div className="field">
        <label htmlFor={id}>{t('lock.after')}</label>
        <select
          id={id}
          className="input select"
          value={lockAfterMinutes}
          onChange={(event) => void saveSetting(run, { lockAfterMinutes: Number(event.target.value) })}
        >
          {choices.map((minutes) => (
            <option key={minutes} value={minutes}>
              {minutes === 0 ? t('lock.never') : t('lock.afterMinutes', { minutes })}
            </option>
          ))}
        </select>
      </div>
      <Tick
        checked={lockWithScreen}
        onChange={(checked) => void saveSetting(run, { lockWithScreen: checked })}
        hint={t(toldOfScreen ? 'lock.withScreenHint' : 'lock.withSleepHint')}
      >
        {t(toldOfScreen ? 'lock.withScreen' : 'lock.withSleep')}
      </Tick>
      {failure && <FailureNote failure={failure} />}
    </>
  );
}
