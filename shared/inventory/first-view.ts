import type { KeyFilter } from './keys-table';
import type { KeySorting, KeysView } from './keys-view';

/** A filter that does not narrow. */
export const noFilter: KeyFilter = {
  system: [],
  status: [],
  role: [],
  tags: [],
  age: [],
  tested: [],
  review: [],
  noOwner: false,
  notUsed: false,
};

/** The list that the Keys page shows first: every key, in the chosen grouping and the default order. */
export function firstView(grouping: KeysView['grouping']): KeysView {
  return { company: null, query: '', filter: noFilter, group: null, grouping, sorting: null };
}

/** The number of rows that the page asks for at once, which is more than a window shows. */
export const rowsAtOnce = 100;

/** The sorting after a press on a column's name: ascending, then descending, then the default order. */
export function nextSorting(now: KeySorting | null, column: KeySorting['column']): KeySorting | null {
  if (now?.column !== column) return { column, descending: false };
  return now.descending ? null : { column, descending: true };
}
