import * as z from 'zod/mini';
import { ageBands } from '../model/age-bands';
import { ShortText } from '../model/fact';
import { System } from '../model/key-record';
import {
  columnWidths,
  keyColumns,
  keyStatuses,
  keysGroupings,
  reviewWindows,
  testedStates,
  usualColumns,
  viewLimits,
} from './keys-table-choices';

const KeyColumn = z.enum(keyColumns);
const Grouping = z.enum(keysGroupings);

/**
 * Which keys are shown. Values of one member are alternatives (or), members combine (and); an empty list does not
 * filter.
 */
export const KeyFilter = z.object({
  system: z.array(System).check(z.maxLength(2)),
  status: z.array(z.enum(keyStatuses)).check(z.maxLength(keyStatuses.length)),
  /** Roles, compared without case; '' stands for an unknown role. */
  role: z.array(ShortText).check(z.maxLength(viewLimits.values)),
  /** Tags, compared without case. Views saved before there were tags lack the member. */
  tags: z._default(z.array(ShortText).check(z.maxLength(viewLimits.values)), []),
  age: z.array(z.enum(ageBands)).check(z.maxLength(ageBands.length)),
  tested: z.array(z.enum(testedStates)).check(z.maxLength(testedStates.length)),
  review: z.array(z.enum(reviewWindows)).check(z.maxLength(reviewWindows.length)),
  noOwner: z.boolean(),
  notUsed: z.boolean(),
});
export type KeyFilter = z.infer<typeof KeyFilter>;

/** A filter, a search text and a grouping, saved under a name. */
export const SavedView = z.object({
  name: z.string().check(z.minLength(1), z.maxLength(viewLimits.name)),
  search: ShortText,
  grouping: Grouping,
  filter: KeyFilter,
});
export type SavedView = z.infer<typeof SavedView>;

/** The layout of the inventory: a preference, shared by both accounts. */
export const KeysTable = z.object({
  columns: z.array(KeyColumn).check(z.minLength(1), z.maxLength(keyColumns.length)),
  /** Pixels; a column that is not listed has its default width. */
  widths: z.partialRecord(KeyColumn, z.int().check(z.minimum(columnWidths.min), z.maximum(columnWidths.max))),
  grouping: Grouping,
  views: z.array(SavedView).check(z.maxLength(viewLimits.views)),
});
export type KeysTable = z.infer<typeof KeysTable>;

/** The default layout. */
export const usualKeysTable: KeysTable = { columns: [...usualColumns], widths: {}, grouping: 'attention', views: [] };
