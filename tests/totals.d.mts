/** Output path of Vitest's JSON reporter. */
export const unitReport: string;

/** Output path of the specs' totals. */
export const specReport: string;

/** Adds one part to the totals. */
export function note(part: string, text: string): void;

/** Adds what the units came to, and the names of those that were skipped. */
export function noteUnits(): void;

/** Adds what the specs came to, and the names of those that were skipped, with the reason. */
export function noteSpecs(): void;

/** Prints all totals. */
export function printTotals(): void;
