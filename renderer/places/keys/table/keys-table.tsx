import { memo, useState } from 'react';
import { useText } from '../../../messages/t';
import type { KeysList } from '../../../state/listed-keys';
import { useRowMenu } from '../row-menu/use-row-menu';
import type { Selection } from '../selection/use-selection';
import { widthOf } from './columns';
import { TableHead } from './table-head';
import { TableLines } from './table-lines';
import type { Columns } from './use-columns';

type KeysTableProps = {
  readonly list: KeysList;
  readonly columns: Columns;
  readonly selected: string | null;
  readonly onChoose: (id: string) => void;
  readonly selection: Selection;
};

/** The width of the checkbox column, in pixels. */
const pickWidth = 36;

/**
 * The inventory as one table with fixed columns. The name takes the remaining width until it has its own; after that,
 * the last column does.
 */
export const KeysTable = memo(function KeysTable({ list, columns, selected, onChoose, selection }: KeysTableProps) {
  const t = useText();
  // State, not a ref: the rows measure the element in their own layout effect, which runs before a ref is set.
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const { opens, menu } = useRowMenu(onChoose);
  const { shown, widths } = columns;
  const growing = widths.name === undefined && shown.includes('name') ? 'name' : shown.at(-1);
  const minWidth = shown.reduce((sum, column) => sum + widthOf(column, widths), pickWidth);
  const heads = list.view.grouping === 'none' ? 0 : list.groups.length;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="table-wrap" tabIndex={0} aria-label={t('inventory.tableLabel')} ref={setScroller} {...opens}>
        <table className="keys-table" aria-rowcount={list.listed + heads + 1} style={{ minWidth }}>
          <colgroup>
            <col style={{ width: pickWidth }} />
            {shown.map((column) => (
              <col key={column} style={column === growing ? undefined : { width: widthOf(column, widths) }} />
            ))}
          </colgroup>
          <TableHead columns={columns} picked={selection.shown} onPickAll={selection.pickShown} />
          <TableLines
            list={list}
            columns={shown}
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
