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
