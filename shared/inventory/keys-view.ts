import * as z from 'zod/mini';
import { attentionGroups } from '../model/attention';
import { ShortText } from '../model/fact';
import { KeyFilter } from './keys-table';
import { keyColumns, keysGroupings } from './keys-table-choices';

/** The column and direction of sorting. */
export const KeySorting = z.strictObject({ column: z.enum(keyColumns), descending: z.boolean() });
export type KeySorting = z.infer<typeof KeySorting>;

/** Which keys are listed: those of one company or all (null), narrowed by words, filter and attention group. */
export const KeysChoice = z.strictObject({
  company: z.nullable(ShortText),
  query: ShortText,
  filter: KeyFilter,
  group: z.nullable(z.enum(attentionGroups)),
});
export type KeysChoice = z.infer<typeof KeysChoice>;

/** A list of keys: which ones, and in what order. A null `sorting` is the default order. */
export const KeysView = z.extend(KeysChoice, {
  grouping: z.enum(keysGroupings),
  sorting: z.nullable(KeySorting),
});
export type KeysView = z.infer<typeof KeysView>;

/** A filter that does not narrow. */
export const noFilter: KeyFilter = {
  system: [],
  status: [],
  role: [],
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

/** The number of rows that a page asks for first: more than a window shows. */
export const firstRows = 80;

/** The sorting after a press on a column's name: ascending, then descending, then the default order. */
export function nextSorting(now: KeySorting | null, column: KeySorting['column']): KeySorting | null {
  if (now?.column !== column) return { column, descending: false };
  return now.descending ? null : { column, descending: true };
}
