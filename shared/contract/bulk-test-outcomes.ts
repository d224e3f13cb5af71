/** What a retest can come to for one key, those that need a person first. */
export const retestFates = [
  'newly-failing',
  'still-failing',
  'newly-passing',
  'still-passing',
  'not-checked',
  'waiting',
  'skipped',
] as const;

type Fate = (typeof retestFates)[number];

/** The lines of each fate, in the order in which their keys were asked for. Each line is in exactly one. */
export function sortLines<L extends { readonly fate: Fate }>(
  lines: readonly L[],
): Readonly<Record<Fate, readonly L[]>> {
  const sorted = Object.fromEntries(retestFates.map((fate) => [fate, [] as L[]])) as Record<Fate, L[]>;
  for (const line of lines) sorted[line.fate].push(line);
  return sorted;
}
