import type { JournalEvent } from '../../../shared/model/event';
import { backgroundPauseMs } from '../../async/yield';
import { stampOf } from '../files/file-stamp';
import {
  type Entry,
  findGaps,
  type JournalJudgement,
  type JournalProblem,
  type JudgingKeys,
  judgeSignatures,
  type NotedEnd,
} from './chain';
import { type JournalHead, sealHead } from './head';
import { appendLines, quarantineTail, readJournalFile } from './journal-file';
import { createJournalReader } from './journal-reader';
import { createJournalWatch } from './journal-watch';
import { eventOf, genesis, type JournalLine, macOf, readLine, type SigningKey, writeLine } from './line';

/** The caller's part of an event; the journal adds number, time, person and machine. */
export type EventDraft = Pick<JournalEvent, 'type' | 'keyId' | 'known' | 'facts'>;

/** The journal's path and the data for each line. */
export type JournalOptions = {
  readonly path: string;
  readonly clock: () => Date;
  /** The person's name at the time of an event. */
  readonly who: () => string;
  readonly machine: string;
  /** The end of the journal according to the vault file or a backup of it; null when unknown. */
  readonly noted: NotedEnd | null;
};

/** One event to append; `saves` is true when it includes a change of the record. */
export type Entering = { readonly draft: EventDraft; readonly saves: boolean };

/** Appended lines. `rollBack` removes them again; only for a change that was not acknowledged. */
export type Receipt = { readonly events: readonly JournalEvent[]; readonly rollBack: () => Promise<void> };

/** The append-only history. Callers must append one at a time. */
export type Journal = {
  /** Waits until all lines are read; `pauseMs` adds a pause to each yield, in milliseconds, for background work. */
  readonly ready: (pauseMs?: number) => Promise<void>;
  /**
   * Appends events in one write and resolves when all are on the disk.
   * @throws KnownFailure of storage, or `changed-elsewhere` when another Keyquilt appended to this file; then nothing
   *   is appended.
   */
  readonly append: (entering: readonly Entering[], signing: SigningKey) => Promise<Receipt>;
  /** Returns the events of one key, oldest first; null for those of the vault itself. */
  readonly timeline: (keyId: string | null) => readonly JournalEvent[];
  /** Returns all readable lines, oldest first. */
  readonly lines: () => readonly JournalLine[];
  /** Returns one line of the file, counted from 1; null when it is unreadable. */
  readonly at: (line: number) => JournalLine | null;
  /** Returns the times of the nearest readable lines before and after a line of the file, counted from 1. */
  readonly around: (line: number) => { readonly before: string | null; readonly after: string | null };
  /** Returns the number of the last event. */
  readonly length: () => number;
  /** Returns the id of the key that signed the last line; null for an empty journal. */
  readonly lastKeyId: () => string | null;
  /** Returns the journal's end, signed, for the vault file. */
  readonly headSignedBy: (signing: SigningKey) => JournalHead;
  /** Returns the problems that show without a key, found when the journal was read. */
  readonly gaps: () => readonly JournalProblem[];
  /** The size in bytes of a torn last line that was moved aside; 0 when there was none. */
  readonly tornBytes: number;
  /** Verifies all signatures whose keys are unlocked, in small chunks, for the lines present at the call. */
  readonly verify: (keys: JudgingKeys) => Promise<JournalJudgement>;
};

/**
 * Opens a journal, new or existing. It reads around damage and never repairs it. The lines are read by the first call
 * that needs them: `append` and `verify` yield while they read, the others read the rest at once.
 */
export function openJournal({ path, clock, who, machine, noted }: JournalOptions): Journal {
  const seen = stampOf(path);
  const text = readJournalFile(path);
  const { torn } = text;
  const unended = torn === null ? null : readLine(torn.toString('utf8'));
  const tornBytes = torn !== null && unended === null ? torn.length : 0;
  if (torn !== null && unended === null) tryToCutAside(path, torn, clock());

  const entries: Entry[] = [];
  const byKey = new Map<string | null, JournalLine[]>();
  let gaps: readonly JournalProblem[] = [];
  let last = { seq: 0, mac: genesis };
  let lastKeyId: string | null = null;
  let found = 0;
  const watch = createJournalWatch(seen, ({ mac }) => entries.findLast((entry) => entry?.mac === mac) !== undefined);

  const take = (entry: Entry) => {
    entries.push(entry);
    if (entry === null) return;
    const lines = byKey.get(entry.keyId);
    if (lines === undefined) byKey.set(entry.keyId, [entry]);
    else lines.push(entry);
  };
  const reader = createJournalReader(text, take, () => {
    if (unended !== null) take(unended);
    gaps = findGaps(entries, noted?.head ?? null);
    found = entries.length;
    const end = entries.findLast((entry) => entry !== null) ?? null;
    if (end !== null) last = { seq: end.seq, mac: end.mac };
    // After a cut, numbers and chain continue from the noted end, so that the gap stays visible.
    if (noted !== null && last.seq < noted.head.length) last = { seq: noted.head.length, mac: noted.head.head };
    lastKeyId = end?.key ?? null;
  });
  /** Reads the rest first. */
  const read = <T>(part: () => T): T => {
    reader.finish();
    return part();
  };

  return {
    ready: (pauseMs) => reader.finishInChunks(pauseMs),
    async append(entering, signing) {
      await reader.finishInChunks();
      const before = { last, lastKeyId };
      const lines: JournalLine[] = [];
      for (const { draft, saves } of entering) {
        const previous = lines.at(-1) ?? last;
        const written = { seq: previous.seq + 1, at: clock().toISOString(), ...draft, who: who(), machine };
        const unsigned = { ...written, saves, key: signing.id };
        lines.push({ ...unsigned, mac: macOf(signing.key, previous.mac, unsigned) });
      }
      const end = lines.at(-1);
      if (end === undefined) return { events: [], rollBack: async () => {} };
      const { rollBack } = await appendLines(path, lines.map(writeLine), watch);
      lines.forEach(take);
      last = { seq: end.seq, mac: end.mac };
      lastKeyId = end.key;
      return {
        events: lines.map(eventOf),
        async rollBack() {
          await rollBack();
          entries.length -= lines.length;
          for (const line of lines) byKey.get(line.keyId)?.pop();
          ({ last, lastKeyId } = before);
        },
      };
    },
    timeline: (keyId) => read(() => (byKey.get(keyId) ?? []).map(eventOf)),
    lines: () => read(() => entries.filter((entry) => entry !== null)),
    at: (line) => read(() => entries[line - 1] ?? null),
    around: (line) =>
      read(() => ({
        before: entries.slice(0, line - 1).findLast((entry) => entry !== null)?.at ?? null,
        after: entries.slice(line).find((entry) => entry !== null)?.at ?? null,
      })),
    length: () => read(() => last.seq),
    lastKeyId: () => read(() => lastKeyId),
    headSignedBy: (signing) => read(() => sealHead(signing, last.seq, last.mac)),
    gaps: () => read(() => gaps),
    tornBytes,
    async verify(keys) {
      await reader.finishInChunks(backgroundPauseMs);
      return judgeSignatures([...entries], keys, { count: found, end: noted });
    },
  };
}

/** A torn end that cannot be moved does not block the journal: the next append terminates that line first. */
function tryToCutAside(path: string, torn: Buffer, now: Date): void {
  try {
    quarantineTail(path, torn, `${path}.torn-${now.toISOString().replaceAll(':', '-')}`);
  } catch {
    return;
  }
}
