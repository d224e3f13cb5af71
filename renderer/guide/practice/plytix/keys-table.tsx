import { Pencil, Trash2 } from 'lucide-react';
import type { PracticeKey } from '../../../../shared/contract/practice';
import { plytixLabels } from '../../../../shared/guides/labels';
import { IconButton } from '../../../kit/icon-button';
import { dayWords } from '../../../messages/dates';
import { useText } from '../../../messages/t';
import { CopyValue } from '../pretend/copy-value';
import { PasswordCell } from './password-cell';

type KeysTableProps = {
  readonly keys: readonly PracticeKey[];
  readonly onEdit: (row: PracticeKey) => void;
  readonly onDelete: (row: PracticeKey) => void;
};

/** Plytix's key list. Clipboard and eye appear on hover and focus, as the real ones do. */
export function KeysTable({ keys, onEdit, onDelete }: KeysTableProps) {
  const t = useText();
  const created = t('practice.plytix.created');
  const role = t('practice.plytix.roleColumn');
  return (
    <table className="site-table plx-table">
      <thead>
        <tr>
          <th scope="col">{plytixLabels.key.text}</th>
          <th scope="col">{plytixLabels.password.text}</th>
          <th scope="col">{plytixLabels.name.text}</th>
          <th scope="col">{created}</th>
          <th scope="col">{role}</th>
        </tr>
      </thead>
      <tbody>
        {keys.map((row) => (
          <tr key={row.id}>
            <td data-label={plytixLabels.key.text}>
              <span className="plx-value">
                <code>{row.visible}</code>
                <CopyValue
                  system="plytix"
                  id={row.id}
                  field="apiKey"
                  label={t('practice.copyKey', { name: row.name })}
                />
              </span>
            </td>
            <td data-label={plytixLabels.password.text}>
              <PasswordCell id={row.id} name={row.name} />
            </td>
            <td data-label={plytixLabels.name.text} className="plx-name">
              {row.name}
            </td>
            <td data-label={created} className="nowrap">
              {dayWords(row.createdAt)}
            </td>
            <td data-label={role}>
              <span className="plx-role">
                {row.role}
                <span className="end">
                  <IconButton
                    small
                    icon={Pencil}
                    label={t('practice.edit', { name: row.name })}
                    onPress={() => onEdit(row)}
                  />
                  <IconButton
                    small
                    icon={Trash2}
                    label={t('practice.delete', { name: row.name })}
                    onPress={() => onDelete(row)}
                  />
                </span>
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
