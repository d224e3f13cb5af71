import { useId } from 'react';
import { FailureNote } from '../../kit/failure-note';
import { Tick } from '../../kit/tick';
import { useText } from '../../messages/t';
import { useApp } from '../../state/app-store';
import { useAction } from '../../state/use-action';
import { saveSetting } from './save-setting';
import { TouchIdSetting } from './touch-id-setting';
import 'texts:lock';

const offered = [5, 10, 20, 40, 60] as const;

/** How long a revealed value is shown, and whether screenshots can show the window. */
export function ScreenSetting() {
  const t = useText();
  const id = useId();
  const { settings, platform } = useApp();
  const { run, failure } = useAction();
  const { revealSeconds, protectWindow } = settings;
  const choices = offered.includes(revealSeconds as 20) ? offered : [revealSeconds, ...offered];
  return (
    <section>
      <h2>{t('lock.reveal')}</h2>
      <p className="muted">{t('lock.revealText')}</p>
      <div className="field">
        <label htmlFor={id}>{t('lock.revealAfter')}</label>
        <select
          id={id}
          className="input select"
          value={revealSeconds}
          onChange={(event) => void saveSetting(run, { revealSeconds: Number(event.target.value) })}
        >
          {choices.map((seconds) => (
            <option key={seconds} value={seconds}>
              {t('lock.revealSeconds', { seconds })}
            </option>
          ))}
        </select>
      </div>
      <TouchIdSetting />
      {platform === 'darwin' || platform === 'win32' ? (
        <Tick
          checked={protectWindow}
          onChange={(checked) => void saveSetting(run, { protectWindow: checked })}
          hint={t('lock.protectWindowHint')}
        >
          {t('lock.protectWindow')}
        </Tick>
      ) : (
        <p className="hint">{t('lock.protectWindowLinux')}</p>
      )}
      {failure && <FailureNote failure={failure} />}
    </section>
  );
}
