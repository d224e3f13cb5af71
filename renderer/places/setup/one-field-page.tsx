import { type ReactNode, useState } from 'react';
import type { SetupChange } from '../../../shared/contract/contract';
import { SavedField } from '../../kit/saved-field';
import { useText } from '../../messages/t';
import { type Drafted, useSetup } from './use-setup';
import { WizardPage } from './wizard-page';

type OneFieldPageProps = {
  readonly record: Drafted;
  readonly title: string;
  readonly lead: ReactNode;
  readonly label: string;
  readonly hint?: ReactNode;
  readonly saved: string;
  readonly change: (value: string) => SetupChange;
  /** The error when the page is submitted with an empty field. */
  readonly missing: string;
  readonly act: string;
  /** The change that leads to the next page, saved with the last value. */
  readonly next: SetupChange;
  readonly autoComplete?: 'organization' | 'name' | 'off';
  readonly children?: ReactNode;
};

const fieldId = 'the-answer';

/** A page with one text field that saves itself while typing. */
export function OneFieldPage(props: OneFieldPageProps) {
  const t = useText();
  const saving = useSetup(props.record.id);
  const [typed, setTyped] = useState(props.saved);
  const [attempt, setAttempt] = useState(0);
  const empty = typed.trim() === '';
  const error = attempt > 0 && empty ? props.missing : null;
  const press = () => {
    setAttempt(attempt + 1);
    if (!empty) void saving.change({ ...props.change(typed.trim()), ...props.next });
  };
  return (
    <WizardPage
      record={props.record}
      saving={saving}
      title={props.title}
      lead={props.lead}
      width="middle"
      attempt={attempt}
      problems={error ? [{ fieldId, text: error }] : []}
      primary={{ label: props.act, press }}
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
          label={props.label}
          hint={props.hint}
          saved={props.saved}
          onTyped={setTyped}
          save={(value) => {
            if (value !== '') void saving.change(props.change(value));
          }}
          error={error}
          autoComplete={props.autoComplete ?? 'off'}
        />
      </form>
      {props.children}
    </WizardPage>
  );
}
