import { backgroundPauseMs, createYield } from '../../async/yield';
import { isSealed, type JournalHead } from './head';
import { genesis, interimKeyId, type JournalLine, macOf } from './line';

/**
 * Something that is wrong with the journal. `line` counts lines of the file from 1. `unreadable`: not a line of a
 * journal. `changed`: not what was signed. `cut`: lines are missing here. `foreign`: signed with a key that is none of
 * this vault's; a place after the last line is the noted end.
 */
export type JournalProblem = { readonly line: number; readonly kind: 'unreadable' | 'changed' | 'cut' | 'foreign' };

/** Where the journal ended as far as is known. */
export type NotedEnd = {
  readonly head: JournalHead;
  /** The head may be older than the journal: it comes from a backup. */
  readonly isFloor: boolean;
};

/** The keys that a journal is judged with. */
export type JudgingKeys = {
  /** Signing keys by id, the interim key among them: those that are open. */
  readonly opened: ReadonlyMap<string, Buffer>;
  /** The ids of all keys of this vault, open or not. A line under any other key was not written by it. */
  readonly known: ReadonlySet<string>;
  /** The key that signs now. */
  readonly currentId: string;
  /** Whether a value was stored when the journal was read. */
  readonly hasSealed: boolean;
};

/** The journal as it was read: how many lines the file had, and where it should end. */
export type FoundJournal = { readonly count: number; readonly end: NotedEnd | null };

/** What was found, and whether every line and the end could be judged: a key that is known may be closed. */
export type JournalJudgement = { readonly problems: readonly JournalProblem[]; readonly complete: boolean };

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
 * must come to such a line. A key that another one followed signs nothing more.
 * @param entries must not change meanwhile; those up to `found.count` were there when the journal was read.
 * @param found what this process found; what it has written since is its own.
 */
export async function judgeSignatures(
  entries: readonly Entry[],
  keys: JudgingKeys,
  found: FoundJournal,
): Promise<JournalJudgement> {
  const problems: JournalProblem[] = [];
  const yieldIfDue = createYield(backgroundPauseMs);
  const left = new Set<string>();
  let complete = true;
  let previous: Entry = null;
  for (const [index, entry] of entries.entries()) {
    if (entry !== null) {
      if (previous !== null && previous.key !== entry.key) left.add(previous.key);
      const kind = faultOf(entry, previous, index, keys, left);
      if (kind !== null) problems.push({ line: index + 1, kind });
      else if (!keys.opened.has(entry.key)) complete = false;
    }
    previous = entry;
    const pause = yieldIfDue();
    if (pause) await pause;
  }
  const end = judgeEnd(entries.slice(0, found.count), keys, found.end);
  // A stranger's end behind a stranger's last line says nothing new, and is gone once this process has saved: what is
  // told must be the same at the next start.
  const follows =
    end.kind === 'foreign' && problems.some(({ line, kind }) => line === found.count && kind === end.kind);
  if (end.kind !== null && !follows) problems.push({ line: found.count + 1, kind: end.kind });
  return { problems, complete: complete && end.complete };
}

function judgeEnd(
  entries: readonly Entry[],
  keys: JudgingKeys,
  end: NotedEnd | null,
): { readonly kind: 'foreign' | 'cut' | null; readonly complete: boolean } {
  const keyed = entries.filter((entry) => entry !== null && entry.key !== interimKeyId).length;
  // Whoever sealed a value has signed a line with the data key. The interim key lies open, so anybody can sign with it.
  const lacksKeyed = keys.currentId !== interimKeyId && keys.hasSealed && keyed === 0;
  if (end === null) return { kind: lacksKeyed ? 'cut' : null, complete: entries.length === 0 };
  const { head, isFloor } = end;
  if (!isKnown(head.key, keys)) return { kind: 'foreign', complete: false };
  const key = keys.opened.get(head.key);
  const isForged = key !== undefined && head.length > 0 && !isSealed(key, head);
  const fellBack = !isFloor && keys.currentId !== interimKeyId && head.key === interimKeyId && keyed > maxUnnoted;
  return { kind: isForged || fellBack || lacksKeyed ? 'cut' : null, complete: key !== undefined };
}

function isKnown(id: string, { known }: JudgingKeys): boolean {
  return id === interimKeyId || known.has(id);
}

function faultOf(
  entry: JournalLine,
  previous: Entry,
  index: number,
  keys: JudgingKeys,
  left: ReadonlySet<string>,
): 'foreign' | 'changed' | null {
  if (!isKnown(entry.key, keys)) return 'foreign';
  const key = keys.opened.get(entry.key);
  const previousMac = index === 0 ? genesis : (previous?.mac ?? '');
  if (key !== undefined && entry.mac !== macOf(key, previousMac, entry)) return 'changed';
  const changesKey = previous !== null && previous.key !== entry.key;
  if (!changesKey) return null;
  const isAnnounced = entry.type === 'protection-changed' && entry.key !== interimKeyId && !left.has(entry.key);
  return isAnnounced ? null : 'changed';
}

/** A kill leaves at most one action unnoted: the change of keys, if the action brought one, and its own line. */
const maxUnnoted = 2;
