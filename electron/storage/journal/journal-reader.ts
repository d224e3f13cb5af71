import { createYield } from '../../async/yield';
import type { Entry } from './chain';
import type { JournalText } from './journal-file';
import { readLine } from './line';

/** Reads the lines of a journal in chunks, so that a long one does not block. */
export type JournalReader = {
  /** Reads the rest at once, for a caller that cannot wait. */
  readonly finish: () => void;
  /** Reads the rest in chunks and yields between them; `pauseMs` adds a pause to each yield for background work. */
  readonly finishInChunks: (pauseMs?: number) => Promise<void>;
};

/**
 * @param take is called with each line in order, null for an unreadable one.
 * @param done is called once, after the last line.
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
