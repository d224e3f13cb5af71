import { createYield } from '../../async/yield';
import { storageFailure } from '../../failures';
import type { Entry } from './chain';
import { createLineReader } from './journal-file';
import { readLine } from './line';

/**
 * Reads the lines of a journal in chunks, so that a long one does not block. After a failure the next call goes on where
 * the last one stopped: a drive or a virus scanner may refuse one reading only.
 */
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
  const lines = createLineReader(path, end);
  let isDone = false;
  const nextLine = (): string | null => {
    try {
      return lines.next();
    } catch (error) {
      throw storageFailure(error);
    }
  };
  /** Reads one line; false when there was none. */
  const step = (): boolean => {
    if (isDone) return false;
    const line = nextLine();
    if (line !== null) {
      take(readLine(line), line);
      return true;
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
