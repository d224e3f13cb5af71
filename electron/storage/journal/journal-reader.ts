import { createYield } from '../../async/yield';
import { storageFailure } from '../../failures';
import type { Entry } from './chain';
import { linesOf } from './journal-file';
import { readLine } from './line';

/** Reads the lines of a journal in chunks, so that a long one does not block. */
export type JournalReader = {
  /** Reads the rest at once, for a caller that cannot wait. Throws a KnownFailure of storage. */
  readonly finish: () => void;
  /**
   * Reads the rest in chunks and yields between them; `pauseMs` adds a pause to each yield for background work. Rejects
   * with a KnownFailure of storage.
   */
  readonly finishInChunks: (pauseMs?: number) => Promise<void>;
};

/**
 * @param end the offset up to which the file is read.
 * @param take is called with each line in order, parsed, or null for an unreadable one, and as text.
 * @param done is called once, after the last line.
 */
export function createJournalReader(
  path: string,
  end: number,
  take: (entry: Entry, text: string) => void,
  done: () => void,
): JournalReader {
  const lines = linesOf(path, end);
  let failure: unknown = null;
  let isDone = false;
  /** Reads one line; false when there was none. */
  const step = (): boolean => {
    if (isDone) return false;
    // A generator that has thrown seems to be at its end.
    if (failure !== null) throw failure;
    try {
      const next = lines.next();
      if (!next.done) {
        take(readLine(next.value), next.value);
        return true;
      }
    } catch (error) {
      failure = storageFailure(error);
      throw failure;
    }
    isDone = true;
    done();
    return false;
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
