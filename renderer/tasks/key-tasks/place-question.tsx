import { CircleAlert } from 'lucide-react';
import type { Dependent } from '../../../shared/model/dependents';
import type { KeyRecord } from '../../../shared/model/key-record';
import { FailureNote } from '../../kit/failure-note';
import { dayWords } from '../../messages/dates';
import { useText } from '../../messages/t';
import { useAction } from '../../state/use-action';
import { answerGroup } from './use-place-gate';

const answers = ['told', 'moved', 'not-needed'] as const;

type PlaceQuestionProps = {
  readonly record: KeyRecord;
  readonly place: Dependent;
  /** Says that the answer is missing. */
  readonly tried: boolean;
};

/** Asks what becomes of one place before its key ends. Each answer is saved at once, with its line in the history. */
export function PlaceQuestion({ record, place, tried }: PlaceQuestionProps) {
  const t = useText();
  const { run, failure } = useAction();
  const { answer: given } = place;
  const group = answerGroup(record, place);
  const name = place.name || t('keyTasks.places.unnamed');
  const isMissing = tried && given === null;
  return (
    <div className="place-question">
      {isMissing && (
        <p className="field-error" id={`${group}-error`}>
          <CircleAlert className="i i-sm" aria-hidden="true" />
          {t('keyTasks.places.unanswered')}
        </p>
      )}
      <div
        className="seg"
        role="radiogroup"
        aria-label={t('keyTasks.places.ask', { name })}
        aria-describedby={isMissing ? `${group}-error` : undefined}
      >
        {answers.map((answer) => (
          <label key={answer} title={t(`keyTasks.places.means.${answer}`)}>
            <input
              type="radio"
              name={group}
              value={answer}
              checked={given?.answer === answer}
              onChange={() => void run('keys.answerPlace', { id: record.id, placeId: place.id, answer })}
            />
            {t(`keyTasks.places.answer.${answer}`)}
          </label>
        ))}
      </div>
      {given && <p>{t('keyTasks.places.answered', { day: dayWords(given.at) })}</p>}
      {failure && <FailureNote failure={failure} />}
    </div>
  );
}
