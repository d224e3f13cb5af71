import { rowsAtOnce } from '../../shared/inventory/first-view';
import type { KeyRow } from '../../shared/inventory/key-row';

/** Consecutive rows of a list: `count` rows from the row `from`. */
export type RowRange = { readonly from: number; readonly count: number };

/**
 * The rows of one list that the page holds, in chunks of equal size. A chunk stays text until one of its rows is
 * needed, which takes half the memory.
 */
export type RowChunks = {
  /** The row at this place; null while it is not here. */
  readonly rowAt: (place: number) => KeyRow | null;
  /** Stores rows that begin where a chunk begins. */
  readonly putRows: (from: number, rows: readonly KeyRow[]) => void;
  /** Stores the rows of one chunk as JSON text. */
  readonly putText: (chunk: RowRange, text: string) => void;
  /** Returns the chunks between two rows that are neither here nor asked for, and counts them as asked for. */
  readonly takeMissing: (first: number, last: number) => readonly RowRange[];
  /** Like `takeMissing`, for the one chunk nearest to the centre; null when the cache is full. */
  readonly takeNearest: () => RowRange | null;
  /** Counts a chunk as not asked for, because it could not be read. */
  readonly giveUp: (chunk: RowRange) => void;
  /** Moves the centre to this row. Chunks far from it are dropped. */
  readonly centre: (place: number) => void;
};

/** The maximum number of chunks: the whole list of a large account, and about 4 MB. */
const maxChunks = 120;

/**
 * Creates the empty cache of a list.
 * @param listed the number of rows of the list
 * @param origin a row where a chunk begins; the chunks before it begin at multiples of their size from there
 */
export function createRowChunks(listed: number, origin: number): RowChunks {
  const shift = origin % rowsAtOnce;
  const chunks = new Map<number, string | readonly KeyRow[]>();
  const asked = new Set<number>();
  const chunkOf = (place: number) => Math.floor((place + rowsAtOnce - shift) / rowsAtOnce);
  const rangeOf = (chunk: number): RowRange => {
    const from = Math.max(0, (chunk - 1) * rowsAtOnce + shift);
    return { from, count: Math.min(listed, chunk * rowsAtOnce + shift) - from };
  };
  const [first, last] = [chunkOf(0), chunkOf(Math.max(0, listed - 1))];
  const around = (place: number) => {
    const middle = chunkOf(place);
    const low = Math.max(first, Math.min(middle - maxChunks / 2, last - maxChunks + 1));
    return { middle, low, high: Math.min(last, low + maxChunks - 1) };
  };
  let kept = around(0);
  const isKept = (chunk: number) => chunk >= kept.low && chunk <= kept.high;
  const take = (chunk: number): RowRange | null => {
    if (listed === 0 || !isKept(chunk) || chunks.has(chunk) || asked.has(chunk)) return null;
    asked.add(chunk);
    return rangeOf(chunk);
  };
  return {
    rowAt(place) {
      const chunk = chunkOf(place);
      const held = chunks.get(chunk);
      if (held === undefined) return null;
      const rows = typeof held === 'string' ? (JSON.parse(held) as readonly KeyRow[]) : held;
      if (rows !== held) chunks.set(chunk, rows);
      return rows[place - rangeOf(chunk).from] ?? null;
    },
    putRows(from, rows) {
      for (let place = from; place < from + rows.length; ) {
        const chunk = chunkOf(place);
        const range = rangeOf(chunk);
        const part = rows.slice(place - from, place - from + range.count);
        if (range.from === place && part.length === range.count) chunks.set(chunk, part);
        place = range.from + range.count;
      }
    },
    putText({ from }, text) {
      const chunk = chunkOf(from);
      asked.delete(chunk);
      if (isKept(chunk)) chunks.set(chunk, text);
    },
    takeMissing(from, to) {
      const found: RowRange[] = [];
      const end = chunkOf(Math.min(listed - 1, to));
      for (let chunk = chunkOf(Math.max(0, from)); chunk <= end; chunk += 1) {
        const range = take(chunk);
        if (range) found.push(range);
      }
      return found;
    },
    takeNearest() {
      for (let distance = 0; distance < maxChunks; distance += 1) {
        const range = take(kept.middle + distance) ?? take(kept.middle - distance);
        if (range) return range;
      }
      return null;
    },
    giveUp: ({ from }) => void asked.delete(chunkOf(from)),
    centre(place) {
      const { low } = kept;
      kept = around(place);
      if (kept.low === low) return;
      for (const chunk of chunks.keys()) if (!isKept(chunk)) chunks.delete(chunk);
    },
  };
}
