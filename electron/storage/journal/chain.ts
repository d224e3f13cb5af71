import { backgroundPauseMs, createYield } from '../../async/yield';
import { isSealed, type JournalHead } from './head';
import { genesis, interimKeyId, type JournalLine, macOfText, type SignedLine, signedPartsOf } from './line';

/**
 * A problem in the journal. `line` counts lines of the file from 1. `unreadable`: not a journal line. `changed`: not
 * what was signed. `cut`: lines are missing here. `foreign`: signed with a key that is not this vault's. A line after
 * the last one stands for the noted end.
 */
export type JournalProblem = { readonly line: number; readonly kind: 'unreadable' | 'changed' | 'cut' | 'foreign' };

/** The journal's last known end. */
export type NotedEnd = {
  readonly head: JournalHead;
  /** True when the head may be older than the journal, because it comes from a backup. */
  readonly isFloor: boolean;
};

/** The keys for verifying a journal. */
export type JudgingKeys = {
  /** The unlocked signing keys by id, including the interim key. */
  readonly opened: ReadonlyMap<string, Buffer>;
  /** The ids of all keys of this vault, locked or not. Other keys wrote none of its lines. */
  readonly known: ReadonlySet<string>;
  /** The id of the key that signs now. */
  readonly currentId: string;
  /** True when a value was stored at the time the journal was read. */
  readonly hasSealed: boolean;
};

/** The journal as read: the number of lines in the file, and its expected end. */
export type FoundJournal = { readonly count: number; readonly end: NotedEnd | null };

/** The problems found, and whether every line and the end could be verified: a known key may be locked. */
export type JournalJudgement = { readonly problems: readonly JournalProblem[]; readonly complete: boolean };

/** One line of the file; null when it is unreadable. */
export type Entry = JournalLine | null;

/** Finds the problems that show without a key, one line after the other. */
export type GapFinder = {
  readonly take: (entry: Entry) => void;
  /** Call it after the last line. */
  readonly problems: () => readonly JournalProblem[];
};

/** Checks what needs no key: readable lines, numbers without gaps, and the end noted elsewhere. */
export function createGapFinder(noted: JournalHead | null): GapFinder {
  const problems: JournalProblem[] = [];
  let seq = 0;
  let line = 0;
  let isAfterUnreadable = false;
  return {
    take(entry) {
      line += 1;
      if (entry === null) problems.push({ line, kind: 'unreadable' });
      else if (entry.seq !== seq + 1 && !isAfterUnreadable) problems.push({ line, kind: 'cut' });
      seq = entry?.seq ?? seq + 1;
      isAfterUnreadable = entry === null;
      if (entry !== null && noted !== null && entry.seq === noted.length && entry.mac !== noted.head)
        problems.push({ line, kind: 'changed' });
    },
    problems() {
      if (noted !== null && seq < noted.length) problems.push({ line: line + 1, kind: 'cut' });
      return problems;
    },
  };
}

/**
 * Verifies every signature whose key is unlocked, in small chunks, so that a long journal blocks nothing. The interim
 * key is stored in clear, so its lines are proven only by the first line after them, which is signed with the data key:
 * that line must announce the change, and no interim line may follow. The journal of a vault with a data key must
 * contain such a line. A replaced key must sign no further line.
 * @param texts the lines as stored, an unreadable one as an empty text; the first `found.count` were there when the
 *   journal was read.
 * @param found the journal as this process read it; later lines are this process's own.
 */
export async function judgeSignatures(
  texts: Iterable<string>,
  keys: JudgingKeys,
  found: FoundJournal,
): Promise<JournalJudgement> {
  const problems: JournalProblem[] = [];
  const yieldIfDue = createYield(backgroundPauseMs);
  const left = new Set<string>();
  let complete = true;
  let previous: SignedLine | null = null;
  let index = 0;
  let keyed = 0;
  for (const text of texts) {
    const entry = text === '' ? null : signedPartsOf(text);
    if (entry !== null) {
      if (index < found.count && entry.key !== interimKeyId) keyed += 1;
      if (previous !== null && previous.key !== entry.key) left.add(previous.key);
      const kind = faultOf(entry, previous, index, keys, left);
      if (kind !== null) problems.push({ line: index + 1, kind });
      else if (!keys.opened.has(entry.key)) complete = false;
    }
    previous = entry;
    index += 1;
    const pause = yieldIfDue();
    if (pause) await pause;
  }
  const end = judgeEnd({ keyed, isEmpty: Math.min(index, found.count) === 0 }, keys, found.end);
  // After a foreign last line, a foreign end adds nothing, and it disappears once this process saves. The result must
  // be the same at the next start.
  const follows =
    end.kind === 'foreign' && problems.some(({ line, kind }) => line === found.count && kind === end.kind);
  if (end.kind !== null && !follows) problems.push({ line: found.count + 1, kind: end.kind });
  return { problems, complete: complete && end.complete };
}

/** @param lines the number of lines signed with a data key, and whether there was none at all. */
function judgeEnd(
  { keyed, isEmpty }: { readonly keyed: number; readonly isEmpty: boolean },
  keys: JudgingKeys,
  end: NotedEnd | null,
): { readonly kind: 'foreign' | 'cut' | null; readonly complete: boolean } {
  // A sealed value implies a line signed with the data key. The interim key is stored in clear, so anybody can sign
  // with it.
  const lacksKeyed = keys.currentId !== interimKeyId && keys.hasSealed && keyed === 0;
  if (end === null) return { kind: lacksKeyed ? 'cut' : null, complete: isEmpty };
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
  entry: SignedLine,
  previous: SignedLine | null,
  index: number,
  keys: JudgingKeys,
  left: ReadonlySet<string>,
): 'foreign' | 'changed' | null {
  if (!isKnown(entry.key, keys)) return 'foreign';
  const key = keys.opened.get(entry.key);
  const previousMac = index === 0 ? genesis : (previous?.mac ?? '');
  if (key !== undefined && entry.mac !== macOfText(key, previousMac, entry.signed)) return 'changed';
  const changesKey = previous !== null && previous.key !== entry.key;
  if (!changesKey) return null;
  const { type } = JSON.parse(entry.signed) as JournalLine;
  const isAnnounced = type === 'protection-changed' && entry.key !== interimKeyId && !left.has(entry.key);
  return isAnnounced ? null : 'changed';
}

/**
 * A kill leaves at most one action without a noted head: a change of keys, if the action included one, and its own
 * line.
 */
const maxUnnoted = 2;

/** The problems, each line's kinds once: two readings may find the same. */
export function eachOnce(problems: readonly JournalProblem[]): readonly JournalProblem[] {
  return [...new Map(problems.map((problem) => [`${problem.line} ${problem.kind}`, problem])).values()];
}
