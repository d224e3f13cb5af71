import type { ActivityRow } from '../../shared/activity/activity-row';

/** The number of rows that are read at a time. */
export const rowsInChunk = 25;
/** So many rows beyond both ends of those in sight are read ahead. */
export const rowsAhead = 100;
/** The maximum number of chunks that are held: 6,000 rows, about 5 MB. */
const maxChunks = 240;

/** The rows of one list that the page holds, in chunks. */
export type ActivityRows = {
  /** The row at this place; null while it is not here. */
  readonly rowAt: (place: number) => ActivityRow | null;
  /** The same without those from before. */
  readonly heldAt: (place: number) => ActivityRow | null;
  readonly put: (from: number, rows: readonly ActivityRow[]) => void;
  /** Returns where the chunks between two rows begin that are neither here nor asked for, and counts them as asked for. */
  readonly takeMissing: (first: number, last: number) => readonly number[];
  /** Counts a chunk as not asked for, because it could not be read. */
  readonly giveUp: (from: number) => void;
};

/**
 * Creates the empty cache of a list with this many rows.
 * @param before the cache of the same lines as they were: its rows are shown until they are read again
 */
export function createActivityRows(listed: number, before: Pick<ActivityRows, 'heldAt'> | null = null): ActivityRows {
  const chunks = new Map<number, readonly ActivityRow[]>();
  const asked = new Set<number>();
  const heldAt = (place: number) => chunks.get(Math.floor(place / rowsInChunk))?.[place % rowsInChunk] ?? null;
  return {
    heldAt,
    rowAt: (place) => heldAt(place) ?? before?.heldAt(place) ?? null,
    put(from, rows) {
      const chunk = from / rowsInChunk;
      asked.delete(chunk);
      chunks.set(chunk, rows);
      // The farthest one goes: a person who turns round finds the last rows still here.
      while (chunks.size > maxChunks) {
        const [farthest] = [...chunks.keys()].sort((a, b) => Math.abs(b - chunk) - Math.abs(a - chunk));
        if (farthest === undefined) return;
        chunks.delete(farthest);
      }
    },
    takeMissing(first, last) {
      const found: number[] = [];
      const end = Math.floor(Math.min(listed - 1, last) / rowsInChunk);
      for (let chunk = Math.floor(Math.max(0, first) / rowsInChunk); chunk <= end; chunk += 1) {
        if (chunks.has(chunk) || asked.has(chunk)) continue;
        asked.add(chunk);
        found.push(chunk * rowsInChunk);
      }
      return found;
    },
    giveUp: (from) => void asked.delete(from / rowsInChunk),
  };
}
