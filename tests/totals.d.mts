/** Where Vitest's JSON reporter is to write. */
export const unitReport: string;

/** Where the specs' own reporter writes its totals. */
export const specReport: string;

/** Adds one part to the totals. */
export function note(part: string, text: string): void;

/** Adds what the units came to, and the names of those that were skipped. */
export function noteUnits(): void;

/** Adds what the specs came to, and the names of those that were skipped, with the reason. */
export function noteSpecs(): void;

/** Prints all totals. */
export function printTotals(): void;
