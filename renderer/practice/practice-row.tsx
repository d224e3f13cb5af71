import type { SecretField, System } from '../../shared/key-record';
import type { PracticeKey } from '../../shared/practice';
import { CopyButton } from '../kit/copy-button';
import { useText } from '../messages/t';
import { ask } from '../state/ask';
import { practiceRoles } from './practice-roles';

type PracticeRowProps = {
  readonly system: System;
  readonly row: PracticeKey;
  readonly onRole: (role: string) => void;
};

/** One key of the simulated list. Its values go from main to the clipboard; the page never holds them. */
export function PracticeRow({ system, row, onRole }: PracticeRowProps) {
  const t = useText();
  const copy = (field: SecretField) => () => ask('practice.copyValue', { system, id: row.id, field });
  return (
    <li>
      <span className="practice-name">{row.name}</span>
      <code>{row.visible}…</code>
      <CopyButton copy={copy('apiKey')} label={t('practice.copyKey', { name: row.name })}>
        {t('practice.copyKey.short')}
      </CopyButton>
      {system === 'plytix' && (
        <>
          <CopyButton copy={copy('apiPassword')} label={t('practice.copyPassword', { name: row.name })}>
            {t('practice.copyPassword.short')}
          </CopyButton>
          <select
            className="input"
            aria-label={t('practice.roleOf', { name: row.name })}
            value={row.role}
            onChange={(event) => onRole(event.target.value)}
          >
            {practiceRoles.map((each) => (
              <option key={each}>{each}</option>
            ))}
          </select>
        </>
      )}
    </li>
  );
}
