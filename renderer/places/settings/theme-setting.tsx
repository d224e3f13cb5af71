import { Monitor, Moon, Sun } from 'lucide-react';
import { useId } from 'react';
import { FailureNote } from '../../kit/failure-note';
import { useText } from '../../messages/t';
import { useApp } from '../../state/app-store';
import { useAction } from '../../state/use-action';
import { saveSetting } from './save-setting';

const themes = [
  ['system', Monitor],
  ['light', Sun],
  ['dark', Moon],
] as const;

/** Light, dark, or as the computer's setting. */
export function ThemeSetting() {
  const t = useText();
  const name = useId();
  const { theme } = useApp().settings;
  const { run, failure } = useAction();
  return (
    <section>
      <fieldset>
        <legend>
          <h2>{t('settings.theme')}</h2>
        </legend>
        <div className="seg">
          {themes.map(([value, Icon]) => (
            <label key={value}>
              <input
                type="radio"
                name={name}
                checked={theme === value}
                onChange={() => void saveSetting(run, { theme: value })}
              />
              <Icon className="i" aria-hidden="true" />
              {t(`settings.theme.${value}`)}
            </label>
          ))}
        </div>
      </fieldset>
      {failure && <FailureNote failure={failure} />}
    </section>
  );
}
