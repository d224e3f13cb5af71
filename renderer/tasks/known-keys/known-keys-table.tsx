import type { ListedKey } from '../../../shared/model/known-keys';
import { useText } from '../../messages/t';
import { KnownKeyRow } from './known-key-row';

/** The table's id; it takes the focus after a row was added. */
export const knownTableId = 'known-keys-table';

type KnownKeysTableProps = {
  readonly rows: readonly ListedKey[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (serviceId: string, on: boolean) => void;
  readonly onTakeOver: (row: ListedKey) => void;
};

const columns = ['choose', 'name', 'role', 'here'] as const;

/** The account’s list as Plytix returned it, each row compared with its record. */
export function KnownKeysTable({ rows, chosen, onChoose, onTakeOver }: KnownKeysTableProps) {
  const t = useText();
  return (
    <section
      id={knownTableId}
      className="card table-wrap known-table page-part"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label={t('knownKeys.table')}
    >
      <table>
        <thead>
          <tr>
            {columns.map((name) => (
              <th key={name} scope="col">
                {name === 'choose' ? (
                  <span className="hidden-label">{t('knownKeys.column.choose')}</span>
                ) : (
                  t(`knownKeys.column.${name}`)
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <KnownKeyRow
              key={row.serviceId}
              row={row}
              chosen={chosen.has(row.serviceId)}
              onChoose={(on) => onChoose(row.serviceId, on)}
              onTakeOver={() => onTakeOver(row)}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}
