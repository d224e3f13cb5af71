import { useState } from 'react';
import { SavedField } from '../../kit/saved-field';
import { Text, useText } from '../../messages/t';
import { goBack } from '../../state/route-store';
import { KeyTaskFrame } from './key-task-frame';
import type { KeyTaskProps } from './key-task-state';
import { StopNote } from './stop-note';
import type { KeyTaskRequests } from './use-key-task';

const fieldId = 'wanted-name';

/** First page of renaming: the new name, which should say who has access. */
export function WantedNamePage({ record, asking }: KeyTaskProps & { readonly asking: KeyTaskRequests }) {
  const t = useText();
  const { wanted } = record.care;
  const [typed, setTyped] = useState(wanted);
  const [attempt, setAttempt] = useState(0);
  const name = typed.trim();
  const wrong = name === '' ? 'care.name.missing' : name === record.name.value ? 'care.name.same' : null;
  const error = attempt > 0 && wrong ? t(wrong) : null;
  const press = () => {
    setAttempt(attempt + 1);
    if (!wrong) void asking.change({ wanted: name, page: 1 });
  };
  return (
    <KeyTaskFrame
      record={record}
      asking={asking}
      title={t('care.name.title')}
      lead={<Text id="care.name.lead" values={{ name: record.name.value }} />}
      onBack={goBack}
      attempt={attempt}
      problems={error ? [{ fieldId, text: error }] : []}
      primary={{ label: t('care.name.act'), press }}
    >
      <form
        className="one-field"
        aria-label={t('setup.oneField')}
        onSubmit={(event) => {
          event.preventDefault();
          press();
        }}
      >
        <SavedField
          id={fieldId}
          label={t('care.name.label')}
          hint={t('care.name.hint')}
          saved={wanted}
          onTyped={setTyped}
          save={(value) => void asking.note(value)}
          error={error}
        />
      </form>
      <StopNote record={record} asking={asking} />
    </KeyTaskFrame>
  );
}
