import { shownStatuses } from '../model/key-status';

/** The columns of the inventory, in their order on the screen. */
export const keyColumns = [
  'name',
  'system',
  'status',
  'role',
  'age',
  'tested',
  'uses',
  'owner',
  'tags',
  'review',
  'known',
] as const;
export type KeyColumn = (typeof keyColumns)[number];

/** The columns shown by default: not the tags, which most keys lack, nor the origins, which only repeat the facts'. */
export const usualColumns: readonly KeyColumn[] = keyColumns.filter(
  (column) => column !== 'known' && column !== 'tags',
);

/** The groupings of the rows. */
export const keysGroupings = ['attention', 'company', 'system', 'none'] as const;
export type KeysGrouping = (typeof keysGroupings)[number];

/** The statuses of a key in the order of lists and filters. */
export const keyStatuses = shownStatuses;

/** Filter values for the last test. They overlap: a failed test can also be over 30 days old. */
export const testedStates = ['never', 'over-30', 'failed', 'could-not-check'] as const;
export type TestedState = (typeof testedStates)[number];

/** Filter values for the days until the review. They overlap: what is due in 7 days is also due in 30. */
export const reviewWindows = ['late', 'in-7', 'in-30'] as const;
export type ReviewWindow = (typeof reviewWindows)[number];

/** The minimum and maximum width of a column, in pixels. */
export const columnWidths = { min: 44, max: 600 } as const;

/** Rounds a width and clamps it to the allowed range. */
export function withinColumnWidths(width: number): number {
  return Math.round(Math.min(columnWidths.max, Math.max(columnWidths.min, width)));
}

/** The maximum number of saved views, length of a view's name, and number of values in one filter. */
export const viewLimits = { views: 30, name: 60, values: 50 } as const;
