/** The outcomes of a bulk test for one key. Those that need a person come first. */
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

/**
 * Groups lines by outcome and keeps the order in which their keys were requested. Each line is in exactly one group.
 */
export function sortLines<L extends { readonly outcome: Outcome }>(
  lines: readonly L[],
): Readonly<Record<Outcome, readonly L[]>> {
  const sorted = Object.fromEntries(bulkTestOutcomes.map((outcome) => [outcome, [] as L[]])) as Record<Outcome, L[]>;
  for (const line of lines) sorted[line.outcome].push(line);
  return sorted;
}
