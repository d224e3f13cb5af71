import { useId, useState } from 'react';
import type { System } from '../../shared/key-record';
import { Button } from '../kit/button';
import { TextField } from '../kit/text-field';
import { useText } from '../messages/t';
import { practiceRoles } from './practice-roles';

type PracticeFormProps = {
  readonly system: System;
  readonly busy: boolean;
  readonly onCreate: (name: string, role: string) => Promise<void>;
};

/** The form of the simulated page, with the labels of the real one. Like the real one, it takes any name and any role. */
export function PracticeForm({ system, busy, onCreate }: PracticeFormProps) {
  const t = useText();
  const roleId = useId();
  const [name, setName] = useState('');
  const [role, setRole] = useState<string>('user');
  const plytix = system === 'plytix';
  return (
    <form
      className="practice-form"
      onSubmit={(event) => {
        event.preventDefault();
        void onCreate(name.trim() || t('practice.unnamed'), plytix ? role : 'manager').then(() => setName(''));
      }}
    >
      <TextField label={t('practice.name')} value={name} onChange={setName} />
      {plytix && (
        <div className="field">
          <label htmlFor={roleId}>{t('practice.role')}</label>
          <select id={roleId} className="input" value={role} onChange={(event) => setRole(event.target.value)}>
            {practiceRoles.map((each) => (
              <option key={each}>{each}</option>
            ))}
          </select>
        </div>
      )}
      <Button type="submit" busy={busy}>
        {t(`practice.create.${system}`)}
      </Button>
    </form>
  );
}
