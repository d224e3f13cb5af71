import { memo, useMemo, useRef } from 'react';
import type { KeyColumn } from '../../../../shared/contract/keys-table-choices';
import type { ReviewStatusOf } from '../../../../shared/review/review-status';
import { useText } from '../../../messages/t';
import { useRowMenu } from '../row-menu/use-row-menu';
import type { Selection } from '../selection/use-selection';
import type { TableItem } from './arrange-rows';
import { TableHead } from './table-head';
import { TableLines } from './table-lines';
import type { KeyTable } from './use-key-table';

type KeysTableProps = {
  readonly table: KeyTable;
  readonly items: readonly TableItem[];
  readonly standingOf: ReviewStatusOf;
  readonly selected: string | null;
  readonly onChoose: (id: string) => void;
  readonly selection: Selection;
};

/** Room for the ticks in front. */
const pickWidth = 34;

/**
 * The inventory as one table with fixed columns. The name takes the room that is left until it has a width of its own;
 * then the last column does.
 */
export const KeysTable = memo(function KeysTable({
  table,
  items,
  standingOf,
  selected,
  onChoose,
  selection,
}: KeysTableProps) {
  const t = useText();
  const scroller = useRef<HTMLElement>(null);
  const { opens, menu } = useRowMenu(onChoose);
  const { layout } = table;
  const { columnSizing } = layout.state;
  const shown = layout.getVisibleLeafColumns();
  const names = shown.map(({ id }) => id).join(' ');
  const columns = useMemo(() => names.split(' ') as KeyColumn[], [names]);
  const growing = columnSizing.name === undefined && columns.includes('name') ? 'name' : columns.at(-1);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="table-wrap" tabIndex={0} aria-label={t('inventory.tableLabel')} ref={scroller} {...opens}>
        <table
          className="keys-table"
          aria-rowcount={items.length + 1}
          style={{ minWidth: layout.getTotalSize() + pickWidth }}
        >
          <colgroup>
            <col style={{ width: pickWidth }} />
            {shown.map((column) => (
              <col key={column.id} style={column.id === growing ? undefined : { width: column.getSize() }} />
            ))}
          </colgroup>
          <TableHead table={table} picked={selection.shown} onPickAll={selection.pickShown} />
          <TableLines
            items={items}
            columns={columns}
            standingOf={standingOf}
            selected={selected}
            onChoose={onChoose}
            picked={selection.picked}
            onPick={selection.pick}
            scroller={scroller}
          />
        </table>
      </section>
      {menu}
    </>
  );
});
