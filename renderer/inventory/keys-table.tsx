import type { KeyRecord } from '../../shared/key-record';
import type { AttentionGroup } from '../../shared/review/attention';
import { State } from '../kit/badge';
import { useText } from '../messages/t';
import { KeyRow } from './key-row';
import { groupMarks } from './marks';

type KeysTableProps = {
  readonly parts: readonly { readonly name: AttentionGroup; readonly keys: readonly KeyRecord[] }[];
  readonly selected: string | null;
  readonly onChoose: (id: string) => void;
};

const columns = ['name', 'system', 'status', 'role', 'age', 'tested', 'owner'] as const;
const dropped = new Set<string>(['role', 'age', 'owner']);

/** A plain table, one body per group. Beside a detail in a narrow window it drops what the detail says anyway. */
export function KeysTable({ parts, selected, onChoose }: KeysTableProps) {
  const t = useText();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="table-wrap" tabIndex={0} aria-label={t('inventory.tableLabel')}>
      <table>
        <thead>
          <tr>
            {columns.map((name) => (
              <th key={name} scope="col" className={dropped.has(name) ? 'opt' : undefined}>
                {t(`inventory.column.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        {parts.map(({ name, keys }) => (
          <tbody key={name}>
            <tr className="group">
              <th colSpan={columns.length} scope="rowgroup">
                <State {...groupMarks[name]}>
                  {t('inventory.groupCount', { group: t(`inventory.group.${name}`), count: keys.length })}
                </State>
              </th>
            </tr>
            {keys.map((key) => (
              <KeyRow key={key.id} record={key} selected={key.id === selected} onChoose={onChoose} />
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}
