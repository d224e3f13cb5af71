import { Ellipsis } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import type { PracticeKey } from '../../../../shared/contract/practice';
import { dateTimeWords } from '../../../messages/dates';
import { useText } from '../../../messages/t';

type KeyListProps = {
  readonly keys: readonly PracticeKey[];
  readonly onRevoke: (row: PracticeKey) => void;
  readonly onDelete: (row: PracticeKey) => void;
};

/**
 * The rows of Patchworks' list. Revoked keys stay in it with their time; the menu behind the ellipsis has both ways to
 * end a key.
 */
export function KeyList({ keys, onRevoke, onDelete }: KeyListProps) {
  const t = useText();
  const labels = {
    name: t('practice.patchworks.name'),
    key: t('practice.patchworks.key'),
    created: t('practice.patchworks.created'),
    revoked: t('practice.patchworks.revokedColumn'),
  };
  return (
    <table className="site-table pwx-table">
      <thead>
        <tr>
          <th scope="col">{labels.name}</th>
          <th scope="col">{labels.key}</th>
          <th scope="col">{labels.created}</th>
          <th scope="col">{labels.revoked}</th>
          <th scope="col">
            <span className="hidden-label">{t('practice.patchworks.more')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {keys.map((row) => (
          <tr key={row.id} className={row.revokedAt ? 'off' : undefined}>
            <td data-label={labels.name} className="plx-name">
              {row.name}
            </td>
            <td data-label={labels.key}>
              <code>{row.visible}</code>
            </td>
            <td data-label={labels.created}>{dateTimeWords(row.createdAt)}</td>
            <td data-label={labels.revoked}>{row.revokedAt ? dateTimeWords(row.revokedAt) : '–'}</td>
            <td className="pwx-more">
              <MenuTrigger>
                <Button className="icon-btn sm" aria-label={t('practice.patchworks.moreOf', { name: row.name })}>
                  <Ellipsis className="i i-sm" aria-hidden="true" />
                </Button>
                <Popover className="pretend-pop" placement="bottom end" offset={4}>
                  <Menu className="site-menu" aria-label={t('practice.patchworks.moreOf', { name: row.name })}>
                    {row.revokedAt === null && (
                      <MenuItem className="site-item" onAction={() => onRevoke(row)}>
                        {t('practice.patchworks.revoke')}
                      </MenuItem>
                    )}
                    <MenuItem className="site-item" onAction={() => onDelete(row)}>
                      {t('practice.patchworks.delete')}
                    </MenuItem>
                  </Menu>
                </Popover>
              </MenuTrigger>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
