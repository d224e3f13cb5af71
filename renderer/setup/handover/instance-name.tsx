import { useState } from 'react';
import { LinkButton } from '../../kit/link-button';
import { useText } from '../../messages/t';
import { SavedField } from '../saved-field';

type InstanceNameProps = { readonly name: string; readonly onSave: (name: string) => void };

/** The recommended name of the instance, which the person may change before copying it. */
export function InstanceName({ name, onSave }: InstanceNameProps) {
  const t = useText();
  const [editing, setEditing] = useState(false);
  if (editing) {
    return (
      <form
        className="name-form"
        onSubmit={(event) => {
          event.preventDefault();
          setEditing(false);
        }}
      >
        <SavedField
          label={t('handover.instanceName.label')}
          saved={name}
          save={(value) => value !== '' && onSave(value)}
        />
      </form>
    );
  }
  return (
    <div>
      {name}{' '}
      <LinkButton onPress={() => setEditing(true)} label={t('handover.instanceName.change')}>
        {t('setup.answers.change')}
      </LinkButton>
    </div>
  );
}
