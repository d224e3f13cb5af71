import { packText, unpackText } from '../files/packed-text';
import type { Entry } from './chain';
import type { JournalLine } from './line';

/**
 * The lines of a journal in memory, compressed: parsed, the ninety thousand lines of ten thousand keys take 70 MB, and
 * compressed a tenth. Lines about the vault itself stay parsed, because they are few and often asked for; but a long
 * one, which lists the keys of a file, is parsed when it is asked for.
 */
export type JournalLines = {
  /** Returns the number of lines, unreadable ones included. */
  readonly count: () => number;
  /** Adds lines, each parsed, or null for an unreadable one, and as text. */
  readonly add: (lines: readonly (readonly [entry: Entry, text: string])[]) => void;
  /** Removes the last lines again; at most those of the last call of `add`. */
  readonly removeLast: (count: number) => void;
  /** Returns a line by its place, counted from 0; null for an unreadable one and for none. */
  readonly at: (place: number) => Entry;
  /** Yields the lines before `end`, counted from 0: those present at the call. Unreadable ones are null. */
  readonly each: (end?: number) => Iterable<Entry>;
  /** Yields the same lines as text, from the line `from`, counted from 0; an unreadable one is empty. */
  readonly eachText: (end?: number, from?: number) => Iterable<string>;
  /** Returns the readable lines about one key in order; null for those of the vault itself. */
  readonly of: (keyId: string | null) => readonly JournalLine[];
  /**
   * Returns, in order, the lines that save a later state of a key than its record has, and those that settle what was
   * missing before. `seqOf` returns the number of the event that wrote a key's record; 0 when there is none.
   */
  readonly notInRecords: (seqOf: (keyId: string) => number) => readonly JournalLine[];
  /** Returns the last line that saves a record; null for none. */
  readonly lastSaving: () => JournalLine | null;
};

/** Neighbouring lines. `texts` is null while only `packed` holds them. */
type Block = { readonly packed: Buffer; texts: readonly string[] | null };

const linesInBlock = 128;
/** The length in characters from which a line of the vault is kept compressed. */
const longLine = 2000;
/**
 * Unpacked lines are dropped this many milliseconds after their last use. Until then all of them stay: work on many keys
 * asks for the lines of each, which lie everywhere in the journal.
 */
const keepMs = 5000;

/** Creates an empty list. */
export function createJournalLines(): JournalLines {
  const blocks: Block[] = [];
  /** The lines after the last block, as text. */
  const tail: string[] = [];
  /** The places of a key's lines. */
  const byKey = new Map<string, number[]>();
  /** By place: the number of an event that saves a record, `settles` for a line that settles what was missing, or 0. */
  const saving: number[] = [];
  const ofVault = new Map<number, JournalLine | null>();
  const unpacked = new Set<Block>();
  let timer: NodeJS.Timeout | undefined;
  let lastUse = 0;

  const count = (): number => blocks.length * linesInBlock + tail.length;
  const dropUnused = (): void => {
    timer = undefined;
    if (performance.now() - lastUse < keepMs) dropLater();
    else {
      for (const block of unpacked) block.texts = null;
      unpacked.clear();
    }
  };
  const dropLater = (): void => {
    timer ??= setTimeout(dropUnused, keepMs);
    timer.unref();
  };
  const textsOf = (block: Block): readonly string[] => block.texts ?? unpackText(block.packed).split('\n');
  const textAt = (place: number): string => {
    const block = blocks[Math.floor(place / linesInBlock)];
    if (block === undefined) return tail[place - blocks.length * linesInBlock] ?? '';
    block.texts = textsOf(block);
    unpacked.add(block);
    lastUse = performance.now();
    dropLater();
    return block.texts[place % linesInBlock] ?? '';
  };
  /** An unreadable line is kept as an empty one. */
  const parsed = (text: string): Entry => (text === '' ? null : JSON.parse(text));
  const pack = (): void => {
    while (tail.length >= linesInBlock)
      blocks.push({ packed: packText(tail.splice(0, linesInBlock).join('\n')), texts: null });
  };

  const at = (place: number): Entry => (place < 0 || place >= count() ? null : parsed(textAt(place)));
  const eachText = function* (end = count(), from = 0): Generator<string> {
    for (let place = from; place < end && place < count(); ) {
      const block = blocks[Math.floor(place / linesInBlock)];
      const texts = block === undefined ? [textAt(place)] : textsOf(block).slice(place % linesInBlock);
      for (const text of texts) {
        if (place >= end) return;
        yield text;
        place += 1;
      }
    }
  };

  return {
    count,
    add(lines) {
      // Not the new ones: they may be removed again.
      pack();
      for (const [entry, text] of lines) {
        const place = count();
        tail.push(entry === null ? '' : text);
        saving.push(savingOf(entry));
        if (entry === null) continue;
        if (entry.keyId === null) ofVault.set(place, text.length > longLine ? null : entry);
        else {
          const places = byKey.get(entry.keyId);
          if (places === undefined) byKey.set(entry.keyId, [place]);
          else places.push(place);
        }
      }
    },
    removeLast(number) {
      for (let left = number; left > 0; left -= 1) {
        const entry = parsed(tail.pop() ?? '');
        saving.pop();
        ofVault.delete(count());
        if (entry !== null && entry.keyId !== null) byKey.get(entry.keyId)?.pop();
      }
    },
    at,
    eachText,
    *each(end = count()) {
      for (const text of eachText(end)) yield parsed(text);
    },
    of(keyId) {
      if (keyId === null) return [...ofVault].flatMap(([place, line]) => line ?? at(place) ?? []);
      const lines = (byKey.get(keyId) ?? []).map((place) => parsed(textAt(place)));
      return lines.filter((line) => line !== null);
    },
    notInRecords(seqOf) {
      const found: number[] = [];
      for (const [keyId, places] of byKey) {
        const known = seqOf(keyId);
        for (const place of places) {
          const seq = saving[place] ?? 0;
          if (seq > known || seq === settles) found.push(place);
        }
      }
      return found
        .sort((a, b) => a - b)
        .map(at)
        .filter((line) => line !== null);
    },
    lastSaving: () => at(saving.findLastIndex((seq) => seq > 0)),
  };
}

const settles = -1;

function savingOf(entry: Entry): number {
  if (entry === null || entry.keyId === null) return 0;
  if (entry.type === 'restored') return settles;
  return entry.saves ? entry.seq : 0;
}
