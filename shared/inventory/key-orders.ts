import { compareUsual, type IndexedKey } from './indexed-key';
import type { KeySorting } from './keys-view';
import { compare } from './sort-text';
import { sortValue } from './sort-value';

type Value = ReturnType<typeof sortValue>;

/** Compares the values of a column; a missing value comes last in both directions. */
function compareValues(a: Value, b: Value, descending: boolean): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  const order = compare(a as string, b as string);
  return descending ? -order : order;
}

/** All keys in one order, kept sorted while single keys change. */
export type SortedKeys = {
  readonly keys: () => readonly IndexedKey[];
  /** Replaces one key by its newer state; null stands for a key that is new or gone. */
  readonly replace: (old: IndexedKey | null, next: IndexedKey | null) => void;
};

/**
 * Sorts keys by a column, or in the default order for null. Keys with equal values keep their default order in both
 * directions. A later change of one key costs a binary search.
 */
export function createSortedKeys(keys: Iterable<IndexedKey>, sorting: KeySorting | null): SortedKeys {
  const sorted = [...keys].sort(compareUsual);
  const valueIn = (key: IndexedKey) => (sorting === null ? undefined : sortValue(sorting.column, key));
  const compareKeys = (a: IndexedKey, b: IndexedKey) =>
    compareValues(valueIn(a), valueIn(b), sorting?.descending ?? false) || compareUsual(a, b);
  const ordered = sorting === null ? sorted : byValue(sorted, valueIn, sorting.descending);
  const placeOf = (key: IndexedKey): number => {
    let [from, to] = [0, ordered.length];
    while (from < to) {
      const middle = (from + to) >>> 1;
      const other = ordered[middle];
      if (other && compareKeys(other, key) < 0) from = middle + 1;
      else to = middle;
    }
    return from;
  };
  return {
    keys: () => ordered,
    replace(old, next) {
      if (old) {
        const place = placeOf(old);
        if (ordered[place] === old) ordered.splice(place, 1);
      }
      if (next) ordered.splice(placeOf(next), 0, next);
    },
  };
}

/** Sorts by values that are derived once for each key. The sort is stable, so equal values keep their order. */
function byValue(keys: readonly IndexedKey[], valueIn: (key: IndexedKey) => Value, descending: boolean): IndexedKey[] {
  return keys
    .map((key) => ({ key, value: valueIn(key) }))
    .sort((a, b) => compareValues(a.value, b.value, descending))
    .map(({ key }) => key);
}
