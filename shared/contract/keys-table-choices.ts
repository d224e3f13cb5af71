/** The columns of the inventory, in the order in which they stand. */
export const keyColumns = [
  'name',
  'system',
  'status',
  'role',
  'age',
  'tested',
  'uses',
  'owner',
  'review',
  'known',
] as const;
export type KeyColumn = (typeof keyColumns)[number];

/** What is shown until a person chooses: the last column only repeats what each fact says of itself. */
export const usualColumns: readonly KeyColumn[] = keyColumns.filter((column) => column !== 'known');

/** By what the rows are grouped. */
export const keysGroupings = ['attention', 'company', 'system', 'none'] as const;
export type KeysGrouping = (typeof keysGroupings)[number];

/** What a last test may be asked for; a failed one may be over 30 days old as well. */
export const testedStates = ['never', 'over-30', 'failed', 'could-not-check'] as const;
export type TestedState = (typeof testedStates)[number];

/** When the review is due, in days. The windows hold one another: what is due in 7 days is due in 30 as well. */
export const reviewWindows = ['late', 'in-7', 'in-30'] as const;
export type ReviewWindow = (typeof reviewWindows)[number];

/** Pixels that a column may be narrow or wide. */
export const columnWidths = { min: 44, max: 600 } as const;

/** The nearest whole width that a column may have. */
export function withinColumnWidths(width: number): number {
  return Math.round(Math.min(columnWidths.max, Math.max(columnWidths.min, width)));
}

/** How many views may be saved, how long their names may be, and how many values one filter may name. */
export const viewLimits = { views: 30, name: 60, values: 50 } as const;
