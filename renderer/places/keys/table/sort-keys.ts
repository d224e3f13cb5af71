import type { KeyColumn } from '../../../../shared/contract/keys-table-choices';
import type { KeyRecord } from '../../../../shared/model/key-record';
import type { ReviewStatusOf } from '../../../../shared/review/review-status';
import { sortValue } from './columns';
import { compare } from './order-keys';

/** By which column the table is sorted, and which way. */
export type KeySorting = { readonly column: KeyColumn; readonly descending: boolean };

/** Keys in the order of one column: those with the same value beside each other, and last those without a value. */
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
 * Puts keys in the order of a column. Each column's order is worked out once for as long as the keys are the same, so
 * that turning it round costs next to nothing; keys with the same value keep their usual order either way.
 * @param ordered the keys in their usual order, which is what a table without sorting shows
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

/** What a press on a column's name makes of the sorting: ascending, then descending, then the usual order again. */
export function nextSorting(now: KeySorting | null, column: KeyColumn): KeySorting | null {
  if (now?.column !== column) return { column, descending: false };
  return now.descending ? null : { column, descending: true };
}
