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

/** Sorts keys in the default order. A later change of one key costs a binary search. */
export function sortUsually(keys: Iterable<IndexedKey>): SortedKeys {
  return keepSorted([...keys].sort(compareUsual), null);
}

/**
 * Sorts keys by a column. Keys with equal values keep their default order in both directions.
 * @param usual the keys in the default order
 */
export function sortByColumn(usual: readonly IndexedKey[], sorting: KeySorting): SortedKeys {
  const { column, descending } = sorting;
  // Most columns have few different values: sorting those is faster than sorting the keys.
  const byValue = new Map<Value, IndexedKey[]>();
  for (const key of usual) {
    const value = sortValue(column, key);
    const alike = byValue.get(value);
    if (alike) alike.push(key);
    else byValue.set(value, [key]);
  }
  const values = [...byValue.keys()].sort((a, b) => compareValues(a, b, descending));
  const sorted: IndexedKey[] = [];
  for (const value of values) for (const key of byValue.get(value) ?? []) sorted.push(key);
  return keepSorted(sorted, sorting);
}

function keepSorted(ordered: IndexedKey[], sorting: KeySorting | null): SortedKeys {
  const valueIn = (key: IndexedKey) => (sorting === null ? undefined : sortValue(sorting.column, key));
  const compareKeys = (a: IndexedKey, b: IndexedKey) =>
    compareValues(valueIn(a), valueIn(b), sorting?.descending ?? false) || compareUsual(a, b);
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
