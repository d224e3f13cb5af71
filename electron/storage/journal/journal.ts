import type { JournalEvent } from '../../../shared/model/event';
import { backgroundPauseMs, createYield } from '../../async/yield';
import { stampOf } from '../files/file-stamp';
import {
  createGapFinder,
  type Entry,
  type JournalJudgement,
  type JournalProblem,
  type JudgingKeys,
  judgeSignatures,
  type NotedEnd,
} from './chain';
import { type JournalHead, sealHead } from './head';
import { appendLines, findJournalEnd, quarantineTail } from './journal-file';
import { createJournalLines } from './journal-lines';
import { createJournalReader } from './journal-reader';
import { createJournalWatch } from './journal-watch';
import { eventOf, genesis, type JournalLine, macOf, readLine, type SigningKey, typeIn, writeLine } from './line';

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
  /** Returns all readable lines, oldest first. This parses all of them, and takes a second for a hundred thousand. */
  readonly lines: () => readonly JournalLine[];
  /** Finds the events of these types, oldest first, in small chunks. It parses no others. */
  readonly ofTypes: (types: ReadonlySet<string>) => Promise<readonly JournalEvent[]>;
  /** Returns, in order, the lines that the records lack: see `JournalLines`. */
  readonly notInRecords: (seqOf: (keyId: string) => number) => readonly JournalLine[];
  /** Returns the last line that saves a record; null for none. */
  readonly lastSaving: () => JournalLine | null;
  /** Returns the number of readable lines, and the number of the last one's event; 0 when there is none. */
  readonly readable: () => { readonly count: number; readonly lastSeq: number };
  /** Returns the readable lines about the vault itself, oldest first, with their signatures. */
  readonly ofVault: () => readonly JournalLine[];
  /** Returns the line of an event by its number; null for none. */
  readonly bySeq: (seq: number) => JournalLine | null;
  /** Returns one line of the file, counted from 1; null when it is unreadable. */
  readonly at: (line: number) => JournalLine | null;
  /** Returns the times of the nearest readable lines before and after a line of the file, counted from 1. */
  readonly around: (line: number) => { readonly before: string | null; readonly after: string | null };
  /** Returns the number of lines of the file, unreadable ones included. */
  readonly count: () => number;
  /** Yields the lines of the file from the line `from`, counted from 0, as text; an unreadable one is empty. */
  readonly textsFrom: (from: number) => Iterable<string>;
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
 * Opens a journal, new or existing, and reads its end only. It reads around damage and never repairs it. The lines are
 * read by the first call that needs them: `append` and `verify` yield while they read, the others read the rest at once.
 */
export function openJournal({ path, clock, who, machine, noted }: JournalOptions): Journal {
  const seen = stampOf(path);
  const { end: fileEnd, torn } = findJournalEnd(path);
  const unended = torn?.toString('utf8') ?? '';
  const unendedLine = torn === null ? null : readLine(unended);
  const tornBytes = torn !== null && unendedLine === null ? torn.length : 0;
  if (torn !== null && unendedLine === null) tryToCutAside(path, torn, clock());

  const lines = createJournalLines();
  const gapFinder = createGapFinder(noted?.head ?? null);
  let gaps: readonly JournalProblem[] = [];
  let last = { seq: 0, mac: genesis };
  let lastKeyId: string | null = null;
  let readable = { count: 0, lastSeq: 0 };
  let found = 0;

  const note = (entry: JournalLine): void => {
    last = { seq: entry.seq, mac: entry.mac };
    lastKeyId = entry.key;
    readable = { count: readable.count + 1, lastSeq: entry.seq };
  };
  const take = (entry: Entry, text: string): void => {
    lines.add([[entry, text]]);
    gapFinder.take(entry);
    if (entry !== null) note(entry);
  };
  const reader = createJournalReader(path, fileEnd, take, () => {
    if (unendedLine !== null) take(unendedLine, unended);
    gaps = gapFinder.problems();
    found = lines.count();
    // After a cut, numbers and chain continue from the noted end, so that the gap stays visible.
    if (noted !== null && last.seq < noted.head.length) last = { seq: noted.head.length, mac: noted.head.head };
  });
  /** Reads the rest first. */
  const read = <T>(part: () => T): T => {
    reader.finish();
    return part();
  };
  const nearest = (place: number, step: 1 | -1): JournalLine | null => {
    for (let at = place; at >= 0 && at < lines.count(); at += step) {
      const line = lines.at(at);
      if (line !== null) return line;
    }
    return null;
  };
  const isKnown = ({ mac }: JournalLine): boolean => {
    for (let at = lines.count() - 1; at >= 0; at -= 1) if (lines.at(at)?.mac === mac) return true;
    return false;
  };
  const watch = createJournalWatch(seen, isKnown);
  const each = function* (): Generator<JournalLine> {
    for (const line of lines.each()) if (line !== null) yield line;
  };

  return {
    ready: (pauseMs) => reader.finishInChunks(pauseMs),
    async append(entering, signing) {
      await reader.finishInChunks();
      const before = { last, lastKeyId, readable };
      const fresh: JournalLine[] = [];
      for (const { draft, saves } of entering) {
        const previous = fresh.at(-1) ?? last;
        const written = { seq: previous.seq + 1, at: clock().toISOString(), ...draft, who: who(), machine };
        const unsigned = { ...written, saves, key: signing.id };
        fresh.push({ ...unsigned, mac: macOf(signing.key, previous.mac, unsigned) });
      }
      if (fresh.length === 0) return { events: [], rollBack: async () => {} };
      const texts = fresh.map(writeLine);
      const { rollBack } = await appendLines(path, texts, watch);
      lines.add(fresh.map((line, at) => [line, texts[at] ?? '']));
      fresh.forEach(note);
      return {
        events: fresh.map(eventOf),
        async rollBack() {
          await rollBack();
          lines.removeLast(fresh.length);
          ({ last, lastKeyId, readable } = before);
        },
      };
    },
    timeline: (keyId) => read(() => lines.of(keyId).map(eventOf)),
    lines: () => read(() => [...each()]),
    async ofTypes(types) {
      await reader.finishInChunks();
      const yieldIfDue = createYield();
      const events: JournalEvent[] = [];
      for (const text of lines.eachText()) {
        if (types.has(typeIn(text))) events.push(eventOf(JSON.parse(text)));
        const pause = yieldIfDue();
        if (pause) await pause;
      }
      return events;
    },
    notInRecords: (seqOf) => read(() => lines.notInRecords(seqOf)),
    lastSaving: () => read(lines.lastSaving),
    readable: () => read(() => readable),
    ofVault: () => read(() => lines.of(null)),
    bySeq: (seq) =>
      read(() => {
        // Numbers count up from 1, unless lines are missing.
        const usual = lines.at(seq - 1);
        if (usual?.seq === seq) return usual;
        for (const line of each()) if (line.seq === seq) return line;
        return null;
      }),
    at: (line) => read(() => lines.at(line - 1)),
    around: (line) => read(() => ({ before: nearest(line - 2, -1)?.at ?? null, after: nearest(line, 1)?.at ?? null })),
    count: () => read(lines.count),
    textsFrom: (from) => read(() => lines.eachText(lines.count(), from)),
    length: () => read(() => last.seq),
    lastKeyId: () => read(() => lastKeyId),
    headSignedBy: (signing) => read(() => sealHead(signing, last.seq, last.mac)),
    gaps: () => read(() => gaps),
    tornBytes,
    async verify(keys) {
      await reader.finishInChunks(backgroundPauseMs);
      return judgeSignatures(lines.eachText(), keys, { count: found, end: noted });
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
