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
import { appendLines, cutAside, readJournalFile } from './journal-file';
import { createJournalReader } from './journal-reader';
import { createJournalWatch } from './journal-watch';
import { eventOf, genesis, type JournalLine, macOf, readLine, type SigningKey, writeLine } from './line';

/** What somebody who reports an event knows of it; the journal adds number, time, person and machine. */
export type EventDraft = Pick<JournalEvent, 'type' | 'keyId' | 'known' | 'facts'>;

/** Where the journal lies and what it writes into each line. */
export type JournalOptions = {
  readonly path: string;
  readonly clock: () => Date;
  /** The person's name at the time of an event. */
  readonly who: () => string;
  readonly machine: string;
  /** Where the journal ended according to the vault file or a backup of it; null when that is not known. */
  readonly noted: NotedEnd | null;
};

/** One event to be appended; `saves` says that a change of the record belongs to it. */
export type Entering = { readonly draft: EventDraft; readonly saves: boolean };

/** Lines that were appended. `takeBack` removes them again; only for a change that was not acknowledged. */
export type Receipt = { readonly events: readonly JournalEvent[]; readonly takeBack: () => Promise<void> };

/** The append-only record of what happened. Callers see to it that appends come one at a time. */
export type Journal = {
  /** Waits until all lines have been read; with a rest of `pauseMs` milliseconds after each turn if nobody waits for it. */
  readonly ready: (pauseMs?: number) => Promise<void>;
  /**
   * Appends events in one write and returns when all are on the disk.
   * @throws KnownFailure of storage, or `changed-elsewhere` when another Keyquilt appended to this file; then none is.
   */
  readonly append: (entering: readonly Entering[], signing: SigningKey) => Promise<Receipt>;
  /** The events of one key, oldest first; those of the vault itself for null. */
  readonly timeline: (keyId: string | null) => readonly JournalEvent[];
  /** All readable lines, oldest first. */
  readonly lines: () => readonly JournalLine[];
  /** One line of the file, counted from 1; null where it cannot be read. */
  readonly at: (line: number) => JournalLine | null;
  /** The times of the nearest readable lines before and after a line of the file, counted from 1. */
  readonly around: (line: number) => { readonly before: string | null; readonly after: string | null };
  /** The number of the last event. */
  readonly length: () => number;
  /** The key that signed the last line; null for an empty journal. */
  readonly lastKeyId: () => string | null;
  /** The end of the journal, signed, for the vault file. */
  readonly headSignedBy: (signing: SigningKey) => JournalHead;
  /** What is wrong as far as it shows without a key: found when the journal was read. */
  readonly gaps: () => readonly JournalProblem[];
  /** The bytes of a torn last line that was cut aside; 0 when there was none. */
  readonly tornBytes: number;
  /** Checks all signatures that keys are at hand for, in small pieces, as the journal stands when it is asked. */
  readonly verify: (keys: JudgingKeys) => Promise<JournalJudgement>;
};

/**
 * Opens a journal, new or old. It reads around damage and never repairs it. The lines are read with the first call
 * that needs them: `append` and `verify` take turns with others for that, the rest read what is left at once.
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
    // After a cut, numbers and chain go on from the end that was noted: so the gap shows for ever.
    if (noted !== null && last.seq < noted.head.length) last = { seq: noted.head.length, mac: noted.head.head };
    lastKeyId = end?.key ?? null;
  });
  /** What was read, all of it. */
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
      if (end === undefined) return { events: [], takeBack: async () => {} };
      const { takeBack } = await appendLines(path, lines.map(writeLine), watch);
      lines.forEach(take);
      last = { seq: end.seq, mac: end.mac };
      lastKeyId = end.key;
      return {
        events: lines.map(eventOf),
        async takeBack() {
          await takeBack();
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

/** Failing to move a torn end aside is no reason to refuse the journal: the next append ends that line first. */
function tryToCutAside(path: string, torn: Buffer, now: Date): void {
  try {
    cutAside(path, torn, `${path}.torn-${now.toISOString().replaceAll(':', '-')}`);
  } catch {
    return;
  }
}
