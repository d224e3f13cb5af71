import { createYield } from '../../async/yield';
import type { Vault } from '../../storage/vault/vault';
import type { LineIndex } from './line-index';

/** Keeps an index up to date with the journal. */
export type LineReading = {
  /**
   * Brings the index up to the journal's end, and waits for the older lines: for `some`, which answers a first look, or
   * for `all`. The reading goes on after that. Rejects with a KnownFailure of storage.
   */
  readonly current: (wanted: 'some' | 'all') => Promise<LineIndex>;
};

/** So many lines are read before the first look is answered. */
const firstLook = 1000;
/** Older lines are read in parts of this many; the journal keeps them compressed in blocks, which this holds whole. */
const part = 256;

/**
 * Creates the reading of an account's journal: from its end backwards, in small pieces that yield, because people look at
 * the newest lines first.
 * @param make makes the empty index of a journal with this many lines; also again, when lines were taken back
 */
export function createLineReading(
  journal: Pick<Vault['journal'], 'ready' | 'count' | 'textsFrom'>,
  make: (lines: number) => LineIndex,
): LineReading {
  let index: LineIndex | null = null;
  /** The reading of the index's older lines, once it has begun, and its first part. */
  let older: { readonly all: Promise<void>; readonly some: Promise<void> } | null = null;

  /** Lines that were never acknowledged are taken out of the journal again, and others come in their place. */
  const isOther = (made: LineIndex): boolean => {
    if (made.count() > journal.count()) return true;
    if (made.first() === made.count()) return false;
    const [text] = journal.textsFrom(made.count() - 1);
    return text !== made.last();
  };
  const made = (): LineIndex => {
    if (index !== null && !isOther(index)) return index;
    index = make(journal.count());
    older = null;
    return index;
  };
  /** Adds the lines that were written since. Again after each yield: lines may be appended, or taken back, meanwhile. */
  const readNewer = async (): Promise<LineIndex> => {
    const yieldIfDue = createYield();
    for (;;) {
      const now = made();
      if (now.count() === journal.count()) return now;
      for (const text of journal.textsFrom(now.count())) {
        now.add(text);
        const pause = yieldIfDue();
        if (!pause) continue;
        await pause;
        break;
      }
    }
  };
  const readOlder = async (now: LineIndex, looked: () => void): Promise<void> => {
    const yieldIfDue = createYield();
    const end = now.first();
    while (now.first() > 0 && now === index) {
      const from = Math.floor((now.first() - 1) / part) * part;
      for (const text of textsOf(from, now.first()).toReversed()) now.addBefore(text);
      if (end - now.first() >= firstLook) looked();
      await yieldIfDue();
    }
  };
  const begin = (now: LineIndex) => {
    let looked = () => {};
    const some = new Promise<void>((resolve) => {
      looked = resolve;
    });
    const all = readOlder(now, looked).finally(looked);
    // Who waits for all is told; a first look is answered with what is there.
    all.catch(() => undefined);
    return { all, some };
  };
  const textsOf = (from: number, to: number): string[] => {
    const texts: string[] = [];
    for (const text of journal.textsFrom(from)) {
      if (texts.length === to - from) break;
      texts.push(text);
    }
    return texts;
  };

  return {
    async current(wanted) {
      await journal.ready();
      for (;;) {
        const now = await readNewer();
        if (now.first() === 0) return now;
        older ??= begin(now);
        await older[wanted];
        // Taken back meanwhile: the reading begins again.
        if (now === made() && now.count() === journal.count() && (wanted === 'some' || now.first() === 0)) return now;
      }
    },
  };
}
