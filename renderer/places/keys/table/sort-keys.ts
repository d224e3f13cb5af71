import type { KeyColumn } from '../../../../shared/contract/keys-table-choices';
import type { KeyRecord } from '../../../../shared/model/key-record';
import type { ReviewStatusOf } from '../../../../shared/review/review-status';
import { sortValue } from './columns';
import { compare } from './order-keys';

/** The column and direction of sorting. */
export type KeySorting = { readonly column: KeyColumn; readonly descending: boolean };

/** Keys ordered by one column: runs of keys with the same value, and the keys without a value, which come last. */
type Ranked = {
  readonly runs: readonly (readonly KeyRecord[])[];
  readonly without: readonly KeyRecord[];
};

const known = new WeakMap<readonly KeyRecord[], Map<KeyColumn, Ranked>>();

function rank(ordered: readonly KeyRecord[], column: KeyColumn, reviewStatusOf: ReviewStatusOf): Ranked {
  const runs = new Map<string | number, KeyRecord[]>();
  const without: KeyRecord[] = [];
  for (const key of ordered) {
    const value = sortValue(column, key, reviewStatusOf);
    if (value === undefined) without.push(key);
    else {
      const run = runs.get(value);
      if (run) run.push(key);
      else runs.set(value, [key]);
    }
  }
  const sorted = [...runs].sort(([a], [b]) => compare(a, b));
  return { runs: sorted.map(([, run]) => run), without };
}

/**
 * Sorts keys by a column. Each column's order is cached for the same keys, so reversing it is cheap. Keys with equal
 * values keep their default order in both directions.
 * @param ordered the keys in their default order, which an unsorted table shows
 */
export function sortKeys(
  ordered: readonly KeyRecord[],
  sorting: KeySorting | null,
  reviewStatusOf: ReviewStatusOf,
): readonly KeyRecord[] {
  if (sorting === null) return ordered;
  const columns = known.get(ordered) ?? new Map<KeyColumn, Ranked>();
  known.set(ordered, columns);
  const ranked = columns.get(sorting.column) ?? rank(ordered, sorting.column, reviewStatusOf);
  columns.set(sorting.column, ranked);
  const runs = sorting.descending ? [...ranked.runs].reverse() : ranked.runs;
  return [...runs.flat(), ...ranked.without];
}

/** The sorting after a press on a column's name: ascending, then descending, then the default order. */
export function nextSorting(now: KeySorting | null, column: KeyColumn): KeySorting | null {
  if (now?.column !== column) return { column, descending: false };
  return now.descending ? null : { column, descending: true };
}
