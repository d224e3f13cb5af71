import { behindTheScenes, createBreather } from '../breathe';
import { isSealed, type JournalHead } from './head';
import { genesis, interimKeyId, type JournalLine, macOf } from './line';

/**
 * Something that is wrong with the journal. `line` counts lines of the file from 1. `unreadable`: not a line of a
 * journal. `changed`: not what was signed. `cut`: lines are missing here.
 */
export type JournalProblem = { readonly line: number; readonly kind: 'unreadable' | 'changed' | 'cut' };

/** One line of the file, read as far as it can be. */
export type Entry = JournalLine | null;

/** What can be judged without any key: readable lines, numbers without gaps, and the end that was noted elsewhere. */
export function findGaps(entries: readonly Entry[], noted: JournalHead | null): readonly JournalProblem[] {
  const problems: JournalProblem[] = [];
  let seq = 0;
  entries.forEach((entry, index) => {
    const line = index + 1;
    if (entry === null) problems.push({ line, kind: 'unreadable' });
    else if (entry.seq !== seq + 1 && entries[index - 1] !== null) problems.push({ line, kind: 'cut' });
    seq = entry?.seq ?? seq + 1;
    if (entry !== null && noted !== null && entry.seq === noted.length && entry.mac !== noted.head)
      problems.push({ line, kind: 'changed' });
  });
  if (noted !== null && seq < noted.length) problems.push({ line: entries.length + 1, kind: 'cut' });
  return problems;
}

/**
 * Checks every signature that a key is at hand for, a few at a time, so that nobody waits for a long journal. The
 * interim key lies open, so its lines prove something only through the first line after them, which is signed with the
 * data key: that line must announce the change, and no interim line may follow. A journal of a vault with a data key
 * must come to such a line.
 * @param entries must not change meanwhile.
 * @param keys signing keys by name; lines of a key that is not here are left unjudged.
 * @param currentKeyId the key that signs now.
 */
export async function findForgeries(
  entries: readonly Entry[],
  keys: ReadonlyMap<string, Buffer>,
  currentKeyId: string,
  noted: JournalHead | null,
): Promise<readonly JournalProblem[]> {
  const problems: JournalProblem[] = [];
  const breathe = createBreather(behindTheScenes);
  let previous: Entry = null;
  for (const [index, entry] of entries.entries()) {
    if (entry !== null && isForgery(entry, previous, index, keys)) problems.push({ line: index + 1, kind: 'changed' });
    previous = entry;
    const pause = breathe();
    if (pause) await pause;
  }
  if (noted === null) return problems;
  const headKey = keys.get(noted.key);
  const isForgedHead = headKey !== undefined && noted.length > 0 && !isSealed(headKey, noted);
  const fellBack = currentKeyId !== interimKeyId && noted.key === interimKeyId && countKeyed(entries) > mostUnnoted;
  if (isForgedHead || fellBack) problems.push({ line: entries.length + 1, kind: 'cut' });
  return problems;
}

function isForgery(entry: JournalLine, previous: Entry, index: number, keys: ReadonlyMap<string, Buffer>): boolean {
  const key = keys.get(entry.key);
  const previousMac = index === 0 ? genesis : (previous?.mac ?? '');
  if (key !== undefined && entry.mac !== macOf(key, previousMac, entry)) return true;
  const changesKey = previous !== null && previous.key !== entry.key;
  return changesKey && (entry.type !== 'protection-changed' || entry.key === interimKeyId);
}

/** A kill leaves at most one action unnoted: the change of keys, if the action brought one, and its own line. */
const mostUnnoted = 2;

function countKeyed(entries: readonly Entry[]): number {
  return entries.filter((entry) => entry !== null && entry.key !== interimKeyId).length;
}
