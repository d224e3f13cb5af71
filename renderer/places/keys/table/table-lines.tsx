import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import type { KeyColumn } from '../../../../shared/inventory/keys-table-choices';
import type { ReviewStatusOf } from '../../../../shared/review/review-status';
import type { TableItem } from '../../../../shared/inventory/arrange-rows';
import { GroupRow } from './group-row';
import { KeyRow } from './key-row';
import { type RecycledRow, recycleRows } from './row-recycling';
import { type Sight, visibleRange } from './visible-range';

type LinesProps = {
  readonly items: readonly TableItem[];
  readonly columns: readonly KeyColumn[];
  readonly reviewStatusOf: ReviewStatusOf;
  readonly selected: string | null;
  readonly onChoose: (id: string) => void;
  readonly picked: ReadonlySet<string>;
  readonly onPick: (id: string, picked: boolean, asRange: boolean) => void;
  /** The scrolling element around the rows; null until it is there. */
  readonly scroller: HTMLElement | null;
};

/** Up to this many rows are all rendered, so that they print and the browser's search finds them. */
const plainUpTo = 60;
/** The row height in pixels, fixed by the styles for long tables. */
const rowHeight = 46;
const groupHeight = 34;

function Line({ item, index, ...props }: LinesProps & { readonly item: TableItem; readonly index: number }) {
  const { columns, reviewStatusOf, selected, picked } = props;
  if (item.kind === 'group') {
    return <GroupRow group={item.group} count={item.count} span={columns.length + 1} rowIndex={index + 2} />;
  }
  const { key } = item;
  return (
    <KeyRow
      record={key}
      reviewStatus={reviewStatusOf(key)}
      columns={columns}
      open={key.id === selected}
      picked={picked.has(key.id)}
      rowIndex={index + 2}
      onChoose={props.onChoose}
      onPick={props.onPick}
    />
  );
}

const idOf = (item: TableItem) => (item.kind === 'key' ? item.key.id : `group ${item.group}`);

/** Moves the focus from name to name with the up and down keys. */
function walk(event: KeyboardEvent<HTMLTableSectionElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const { target } = event;
  if (!(target instanceof HTMLElement) || !target.matches('.kname')) return;
  const down = event.key === 'ArrowDown';
  let row = target.closest('tr');
  do row = (down ? row?.nextElementSibling : row?.previousElementSibling) as HTMLTableRowElement | null;
  while (row && !row.dataset.key);
  event.preventDefault();
  row?.querySelector<HTMLElement>('.kname')?.focus();
}

/** The rows: all of them, or only the visible ones of a long table. */
export function TableLines(props: LinesProps) {
  return props.items.length <= plainUpTo ? <AllLines {...props} /> : <LinesInSight {...props} />;
}

function AllLines(props: LinesProps) {
  return (
    <tbody onKeyDown={walk}>
      {props.items.map((item, index) => (
        <Line key={idOf(item)} {...props} item={item} index={index} />
      ))}
    </tbody>
  );
}

function LinesInSight(props: LinesProps) {
  const { items, columns, scroller } = props;
  // The focused row stays rendered when it scrolls out of view; otherwise keyboard navigation would restart.
  const focused = useRef<number | null>(null);
  const focusedKey = useRef<string | null>(null);
  const virtualizer = useVirtualizer<HTMLElement, HTMLTableRowElement>({
    count: items.length,
    getScrollElement: () => scroller,
    estimateSize: (index) => (items[index]?.kind === 'group' ? groupHeight : rowHeight),
    overscan: 0,
    scrollPaddingStart: 36,
  });
  const seen = virtualizer.getVirtualItems();
  const [first, last] = [seen[0], seen.at(-1)];
  const sight: Sight | null = first && last ? { from: first.index, to: last.index, count: items.length } : null;
  const sightBefore = useRef<Sight | null>(null);
  const reach = { scrolling: virtualizer.isScrolling, focused: focused.current };
  const lines = sight ? visibleRange(sight, sightBefore.current, reach) : [];
  const rows = lines.flatMap((line) => virtualizer.measurementsCache[line] ?? []);
  const filled = useRef<readonly RecycledRow[]>([]);
  const inSight = rows.flatMap(({ index }) => {
    const item = items[index];
    return item?.kind === 'key' ? [item.key.id] : [];
  });
  const slots = recycleRows(filled.current, inSight, focusedKey.current);
  const slotOf = new Map(slots.map(({ id, slot }) => [id, slot]));
  useLayoutEffect(() => {
    sightBefore.current = sight;
    filled.current = slots;
  });
  const height = (from: number, to: number, name: string) => (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: an empty row that nothing can focus
    <tr aria-hidden="true" className="gap" key={`gap ${name}`}>
      <td colSpan={columns.length + 1} style={{ height: Math.max(0, to - from) }} />
    </tr>
  );
  let end = 0;
  return (
    <tbody
      className="in-sight"
      onKeyDown={walk}
      onFocus={(event) => {
        const row = (event.target as Element).closest('tr');
        focused.current = row ? Number(row.getAttribute('aria-rowindex')) - 2 : null;
        focusedKey.current = row?.dataset.key ?? null;
      }}
      onBlur={() => {
        focused.current = null;
        focusedKey.current = null;
      }}
    >
      {rows.flatMap(({ index, start, end: bottom }) => {
        const item = items[index];
        if (!item) return [];
        const gap = start > end ? [height(end, start, end === 0 ? 'first' : 'middle')] : [];
        end = bottom;
        const line = item.kind === 'key' ? slotOf.get(item.key.id) : idOf(item);
        return [...gap, <Line key={line} {...props} item={item} index={index} />];
      })}
      {end < virtualizer.getTotalSize() && height(end, virtualizer.getTotalSize(), 'last')}
    </tbody>
  );
}
