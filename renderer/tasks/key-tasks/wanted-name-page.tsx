import { useState } from 'react';
import type { KeyTaskProps } from '../../../shared/model/key-task-state';
import { SavedField } from '../../kit/saved-field';
import { Text, useText } from '../../messages/t';
import { goBack } from '../../state/route-store';
import { KeyTaskFrame } from './key-task-frame';
import { StopNote } from './stop-note';
import type { KeyTaskRequests } from './use-key-task';

const fieldId = 'wanted-name';

/** First page of a rename: the new name, which should say who has access. */
export function WantedNamePage({ record, asking }: KeyTaskProps & { readonly asking: KeyTaskRequests }) {
  const t = useText();
  const { wanted } = record.care;
  const [typed, setTyped] = useState(wanted);
  const [attempt, setAttempt] = useState(0);
  const name = typed.trim();
  const wrong = name === '' ? 'keyTasks.name.missing' : name === record.name.value ? 'keyTasks.name.same' : null;
  const error = attempt > 0 && wrong ? t(wrong) : null;
  const press = () => {
    setAttempt(attempt + 1);
    if (!wrong) void asking.change({ wanted: name, page: 1 });
  };
  return (
    <KeyTaskFrame
      record={record}
      asking={asking}
      title={t('keyTasks.name.title')}
      lead={<Text id="keyTasks.name.lead" values={{ name: record.name.value }} />}
      onBack={goBack}
      attempt={attempt}
      problems={error ? [{ fieldId, text: error }] : []}
      primary={{ label: t('keyTasks.name.act'), press }}
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
          label={t('keyTasks.name.label')}
          hint={t('keyTasks.name.hint')}
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
