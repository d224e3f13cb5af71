import { useEffect, useRef, useState } from 'react';
import { Button } from '../../../kit/button';
import { LinkButton } from '../../../kit/link-button';
import { SavedField } from '../../../kit/saved-field';
import { useText } from '../../../messages/t';

type InstanceNameProps = { readonly name: string; readonly onSave: (name: string) => void };

/** The recommended name of the instance, which the person may change before copying it. */
export function InstanceName({ name, onSave }: InstanceNameProps) {
  const t = useText();
  const [editing, setEditing] = useState(false);
  const shown = useRef<HTMLDivElement>(null);
  const wasEditing = useRef(false);
  // The field disappears with its form, so its link takes the focus.
  useEffect(() => {
    if (wasEditing.current && !editing) shown.current?.querySelector('button')?.focus();
    wasEditing.current = editing;
  }, [editing]);
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
        <Button type="submit" small>
          {t('handover.instanceName.use')}
        </Button>
      </form>
    );
  }
  return (
    <div ref={shown}>
      {name}{' '}
      <LinkButton onPress={() => setEditing(true)} label={t('handover.instanceName.change')}>
        {t('setup.answers.change')}
      </LinkButton>
    </div>
  );
}
