import type { JournalProblem } from '../journal/chain';

/** What the last check of the journal found, line by line. */
export type JournalStandings = {
  /** The number of lines of the file that were there to check. */
  readonly count: number;
  /** The ids of the signing keys that were unlocked; lines of other keys were not checked. */
  readonly keys: ReadonlySet<string>;
  /** All problems by line of the file, counted from 1. */
  readonly problems: ReadonlyMap<number, readonly JournalProblem['kind'][]>;
};

/** Collects what a check found. */
export function standingsOf(count: number, keys: Iterable<string>, found: readonly JournalProblem[]): JournalStandings {
  const problems = new Map<number, JournalProblem['kind'][]>();
  for (const { line, kind } of found) problems.set(line, [...(problems.get(line) ?? []), kind]);
  return { count, keys: new Set(keys), problems };
}
