import { useId } from 'react';
import { FailureNote } from '../../kit/failure-note';
import { useText } from '../../messages/t';
import { useApp } from '../../state/app-store';
import { useAction } from '../../state/use-action';
import { saveSetting } from './save-setting';

const offered = [15, 30, 60, 120, 300, 0] as const;

/** How long a copied value stays on the clipboard. The time can be extended or turned off. */
export function ClipboardSetting() {
  const t = useText();
  const id = useId();
  const { clipboardSeconds } = useApp().settings;
  const { run, failure } = useAction();
  const choices = offered.includes(clipboardSeconds as 0) ? offered : [clipboardSeconds, ...offered];
  return (
    <section>
      <h2>
        <label htmlFor={id}>{t('settings.clipboard')}</label>
      </h2>
      <p className="muted" id={`${id}-hint`}>
        {t('settings.clipboardText')}
      </p>
      <select
        id={id}
        className="input select"
        aria-describedby={`${id}-hint`}
        value={clipboardSeconds}
        onChange={(event) => void saveSetting(run, { clipboardSeconds: Number(event.target.value) })}
      >
        {choices.map((seconds) => (
          <option key={seconds} value={seconds}>
            {seconds === 0
              ? t('settings.clipboardKeep')
              : seconds < 60
                ? t('settings.clipboardSeconds', { seconds })
                : t('settings.clipboardMinutes', { minutes: seconds / 60 })}
          </option>
        ))}
      </select>
      {failure && <FailureNote failure={failure} />}
    </section>
  );
}
