import { createYield } from '../../async/yield';
import type { Entry } from './chain';
import type { JournalText } from './journal-file';
import { readLine } from './line';

/** Reads the lines of a journal in small pieces, so that a long one holds nobody up. */
export type JournalReader = {
  /** Reads what is left at once, for whoever cannot wait. */
  readonly finish: () => void;
  /** Reads what is left and lets others have their turn meanwhile; with a rest after each turn if nobody waits for it. */
  readonly finishInChunks: (pauseMs?: number) => Promise<void>;
};

/**
 * @param take is given each line in order, as far as it can be read.
 * @param done is called once, after the last.
 */
export function createJournalReader(text: JournalText, take: (entry: Entry) => void, done: () => void): JournalReader {
  let { bytes } = text;
  let offset = 0;
  let isDone = false;
  /** Reads one line; false when there was none. */
  const step = (): boolean => {
    if (isDone) return false;
    if (offset >= bytes.length) {
      isDone = true;
      bytes = Buffer.alloc(0);
      done();
      return false;
    }
    const end = bytes.indexOf(0x0a, offset);
    take(readLine(bytes.toString('utf8', offset, end)));
    offset = end + 1;
    return true;
  };
  return {
    finish() {
      while (step());
    },
    async finishInChunks(pauseMs) {
      const yieldIfDue = createYield(pauseMs);
      while (step()) {
        const pause = yieldIfDue();
        if (pause) await pause;
      }
    },
  };
}
