import { type KeyboardEvent, useLayoutEffect, useMemo, useRef } from 'react';
import type { KeyColumn } from '../../../../shared/inventory/keys-table-choices';
import { watchRows } from '../../../state/keys-list-store';
import { type KeysList, useListedKeys } from '../../../state/listed-keys';
import { GroupRow } from './group-row';
import { KeyTableRow } from './key-table-row';
import { type Line, type ListLines, layOutLines } from './list-lines';
import { type RecycledRow, recycleRows } from './row-recycling';
import { useSight } from './use-sight';
import { type Sight, visibleRange } from './visible-range';
import { WaitingRow } from './waiting-row';

type LinesProps = {
  readonly list: KeysList;
  readonly columns: readonly KeyColumn[];
  readonly selected: string | null;
  readonly onChoose: (id: string) => void;
  readonly picked: ReadonlySet<string>;
  readonly onPick: (id: string, picked: boolean, asRange: boolean) => void;
  /** The scrolling element around the rows; null until it is there. */
  readonly scroller: HTMLElement | null;
};

/** Up to this many rows are all rendered, so that they print and the browser's search finds them. */
const plainUpTo = 60;

type LineProps = Omit<LinesProps, 'scroller'> & { readonly line: Line; readonly index: number };

function DrawnLine({ list, line, index, columns, selected, picked, onChoose, onPick }: LineProps) {
  const rowIndex = index + 2;
  if (line.kind === 'group') {
    return <GroupRow group={line.group} count={line.count} span={columns.length + 1} rowIndex={rowIndex} />;
  }
  const row = list.rows.rowAt(line.place);
  if (!row) return <WaitingRow span={columns.length + 1} rowIndex={rowIndex} />;
  return (
    <KeyTableRow
      row={row}
      columns={columns}
      open={row.id === selected}
      picked={picked.has(row.id)}
      rowIndex={rowIndex}
      onChoose={onChoose}
      onPick={onPick}
    />
  );
}

function keyOf(line: Line, { rows }: KeysList): string {
  if (line.kind === 'group') return `group ${line.group}`;
  return rows.rowAt(line.place)?.id ?? `waiting ${line.place}`;
}

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

/** The rows: all of them, or only the visible ones of a long table. Rows that are not here yet keep their room. */
export function TableLines({ scroller, ...props }: LinesProps) {
  const { list } = props;
  const lines = useMemo(() => layOutLines(list.groups, list.view.grouping !== 'none'), [list]);
  const { sight, isScrolling, atTop } = useSight(scroller, list, lines);
  useListedKeys((store) => store.arrivals);
  const [first, last] = sight ? [lines.placeAt(sight.from), lines.placeAt(sight.to)] : [0, 0];
  const isMeasured = sight !== null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new list has other rows at the same places
  useLayoutEffect(() => {
    if (isMeasured) watchRows({ first, last, atTop });
  }, [list, isMeasured, first, last, atTop]);
  useLayoutEffect(() => () => watchRows(null), []);
  return lines.count <= plainUpTo ? (
    <AllLines {...props} lines={lines} />
  ) : (
    <LinesInSight {...props} lines={lines} sight={sight} isScrolling={isScrolling} />
  );
}

type AllLinesProps = Omit<LinesProps, 'scroller'> & { readonly lines: ListLines };

function AllLines({ lines, ...props }: AllLinesProps) {
  return (
    <tbody onKeyDown={walk}>
      {Array.from({ length: lines.count }, (_, index) => {
        const line = lines.lineAt(index);
        return line && <DrawnLine key={keyOf(line, props.list)} {...props} line={line} index={index} />;
      })}
    </tbody>
  );
}

type LinesInSightProps = AllLinesProps & { readonly sight: Sight | null; readonly isScrolling: boolean };

function LinesInSight({ lines, sight, isScrolling, ...props }: LinesInSightProps) {
  const { list, columns } = props;
  // The focused row stays rendered when it scrolls out of view; otherwise keyboard navigation would restart.
  const focused = useRef<number | null>(null);
  const focusedKey = useRef<string | null>(null);
  const sightBefore = useRef<Sight | null>(null);
  const recycled = useRef<readonly RecycledRow[]>([]);
  const reach = { scrolling: isScrolling, focused: focused.current };
  const shown = sight ? visibleRange(sight, sightBefore.current, reach) : [];
  const drawn = shown.flatMap((index) => {
    const line = lines.lineAt(index);
    return line ? [{ index, line, id: line.kind === 'row' ? (list.rows.rowAt(line.place)?.id ?? null) : null }] : [];
  });
  const slots = recycleRows(
    recycled.current,
    drawn.flatMap(({ id }) => id ?? []),
    focusedKey.current,
  );
  const slotOf = new Map(slots.map(({ id, slot }) => [id, slot]));
  useLayoutEffect(() => {
    sightBefore.current = sight;
    recycled.current = slots;
    // A changed list can have the focused row on another line.
    const line = focusedKey.current === null ? undefined : drawn.find(({ id }) => id === focusedKey.current);
    if (line) focused.current = line.index;
  });
  const gap = (from: number, to: number, name: string) => (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: an empty row that nothing can focus
    <tr aria-hidden="true" className="gap" key={`gap ${name}`}>
      <td colSpan={columns.length + 1} style={{ height: Math.max(0, to - from) }} />
    </tr>
  );
  const height = lines.topOf(lines.count);
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
      {drawn.flatMap(({ index, line, id }) => {
        const top = lines.topOf(index);
        const before = top > end ? [gap(end, top, end === 0 ? 'first' : 'middle')] : [];
        end = lines.topOf(index + 1);
        const key = id === null ? keyOf(line, list) : slotOf.get(id);
        return [...before, <DrawnLine key={key} {...props} line={line} index={index} />];
      })}
      {end < height && gap(end, height, 'last')}
    </tbody>
  );
}
