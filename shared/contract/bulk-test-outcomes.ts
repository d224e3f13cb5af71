/** What a bulk test can come to for one key, those that need a person first. */
export const bulkTestOutcomes = [
  'newly-failing',
  'still-failing',
  'newly-passing',
  'still-passing',
  'not-checked',
  'waiting',
  'skipped',
] as const;

type Outcome = (typeof bulkTestOutcomes)[number];

/** The lines of each outcome, in the order in which their keys were asked for. Each line is in exactly one. */
export function sortLines<L extends { readonly outcome: Outcome }>(
  lines: readonly L[],
): Readonly<Record<Outcome, readonly L[]>> {
  const sorted = Object.fromEntries(bulkTestOutcomes.map((outcome) => [outcome, [] as L[]])) as Record<Outcome, L[]>;
  for (const line of lines) sorted[line.outcome].push(line);
  return sorted;
}
