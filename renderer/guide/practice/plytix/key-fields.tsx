import { type ReactNode, useId, useState } from 'react';
import type { PracticeRole } from '../../../../shared/contract/practice';
import { plytixLabels } from '../../../../shared/guides/labels';
import { practiceRoles } from '../../../../shared/model/roles';
import { TextField } from '../../../kit/text-field';
import { useText } from '../../../messages/t';
import { SiteButton } from '../pretend/site-button';

type KeyFieldsProps = {
  readonly name: string;
  readonly firstRole: PracticeRole;
  readonly onSubmit: (name: string, role: PracticeRole) => void;
  readonly onCancel: () => void;
  readonly submit: ReactNode;
  readonly busy: boolean;
};

/** Name and role, as in both of Plytix's panels. Like the real form, it accepts any name and any role. */
export function KeyFields({ name: given, firstRole, onSubmit, onCancel, submit, busy }: KeyFieldsProps) {
  const t = useText();
  const roleId = useId();
  const [name, setName] = useState(given);
  const [role, setRole] = useState(firstRole);
  const [missing, setMissing] = useState(false);
  return (
    <form
      className="site-form"
      onSubmit={(event) => {
        event.preventDefault();
        setMissing(name.trim() === '');
        if (name.trim() !== '') onSubmit(name.trim(), role);
      }}
    >
      <TextField
        label={plytixLabels.name.text}
        value={name}
        onChange={setName}
        error={missing ? t('practice.nameMissing') : null}
        autoFocus
      />
      <div className="field">
        <label htmlFor={roleId}>{plytixLabels.assignedRole.text}</label>
        <select
          id={roleId}
          className="input"
          value={role}
          onChange={(event) => setRole(event.target.value as PracticeRole)}
        >
          {practiceRoles.map((each) => (
            <option key={each}>{each}</option>
          ))}
        </select>
      </div>
      <div className="site-acts">
        <SiteButton quiet onPress={onCancel}>
          {t('practice.cancel')}
        </SiteButton>
        <SiteButton type="submit" busy={busy}>
          {submit}
        </SiteButton>
      </div>
    </form>
  );
}
