import { useId } from 'react';
import { FailureNote } from '../../kit/failure-note';
import { useText } from '../../messages/t';
import { useApp } from '../../state/app-store';
import { useAction } from '../../state/use-action';
import { saveSetting } from './save-setting';
import 'texts:review';

const offered = [30, 90, 180, 365, 0] as const;

/** How often each key is reviewed, and whether the system shows reminders. */
export function ReviewSetting() {
  const t = useText();
  const id = useId();
  const { reviewEveryDays, reviewReminders } = useApp().settings;
  const { run, failure } = useAction();
  const choices = offered.includes(reviewEveryDays as 0) ? offered : [reviewEveryDays, ...offered];
  return (
    <section>
      <h2>{t('review.settings.title')}</h2>
      <p className="muted" id={`${id}-hint`}>
        {t('review.settings.text')}
      </p>
      <div className="field">
        <label htmlFor={id}>{t('review.settings.every')}</label>
        <select
          id={id}
          className="input select"
          aria-describedby={`${id}-hint`}
          value={reviewEveryDays}
          onChange={(event) => void saveSetting(run, { reviewEveryDays: Number(event.target.value) })}
        >
          {choices.map((days) => (
            <option key={days} value={days}>
              {days === 0 ? t('review.settings.never') : t('review.settings.days', { days })}
            </option>
          ))}
        </select>
      </div>
      <label className="tick-row">
        <input
          type="checkbox"
          checked={reviewReminders}
          onChange={(event) => void saveSetting(run, { reviewReminders: event.target.checked })}
        />
        <span>
          {t('review.settings.reminders')}
          <span className="tick-hint">{t('review.settings.remindersHint')}</span>
        </span>
      </label>
      {failure && <FailureNote failure={failure} />}
    </section>
  );
}
