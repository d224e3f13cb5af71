import { plytixLabels } from '../../../../shared/guides/labels';
import { practiceRoles } from '../../../../shared/model/roles';
import { useText } from '../../../messages/t';

/** The roles that a key can be given: the system's own, and one that the company made. */
export function RolesTab() {
  const t = useText();
  return (
    <div className="plx-plain">
      <h2>{plytixLabels.roles.text}</h2>
      <dl className="plx-roles">
        {practiceRoles.map((role) => (
          <div key={role}>
            <dt>{role}</dt>
            <dd>{t('practice.plytix.roleMeans', { role })}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
