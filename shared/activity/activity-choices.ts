/** The periods that the activity offers by name. Each goes on to the last line, a wrongly dated one included. */
export const namedPeriods = ['today', 'days-7', 'days-30', 'days-90', 'year'] as const;
export type NamedPeriod = (typeof namedPeriods)[number];

/** The limits of a filter, of an answer and of a printed document, which has some nine lines on a page. */
export const activityLimits = { values: 50, rows: 500, printed: 20_000 } as const;
