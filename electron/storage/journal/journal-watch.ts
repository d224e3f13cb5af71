import type { Stats } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { KnownFailure } from '../../failures';
import { stampIn } from '../files/file-stamp';
import { type JournalLine, readLine } from './line';

/** Notices lines that another Keyquilt has appended to the journal on the same folder. */
export type JournalWatch = {
  /**
   * Looks at the open file before it is written: at its size and time, and at its last line only if they changed.
   * @throws KnownFailure `changed-elsewhere` when that line is whole and unknown here. Damage is no reason to refuse.
   */
  readonly check: (file: FileHandle, stats: Stats) => Promise<void>;
  /** The file is as this process left it. */
  readonly wrote: (stats: Stats) => void;
};

/** How much of the end is read when the file has changed, in bytes; one line has about 500. */
const endSize = 65_536;

/**
 * @param seen the mark of the file when it was read.
 * @param isKnown whether this process has read or written a line; asked only when the file has changed.
 */
export function createJournalWatch(seen: string, isKnown: (line: JournalLine) => boolean): JournalWatch {
  let stamp = seen;
  return {
    async check(file, stats) {
      if (stampIn(stats) === stamp) return;
      const line = await lastLine(file, stats.size);
      if (line !== null && !isKnown(line)) throw new KnownFailure('changed-elsewhere', 'journal.jsonl');
    },
    wrote(stats) {
      stamp = stampIn(stats);
    },
  };
}

/** The last line that can be read near the end of the file. */
async function lastLine(file: FileHandle, size: number): Promise<JournalLine | null> {
  const start = Math.max(0, size - endSize);
  const { buffer, bytesRead } = await file.read(Buffer.alloc(size - start), 0, size - start, start);
  const texts = buffer.toString('utf8', 0, bytesRead).split('\n');
  for (const text of texts.reverse()) {
    const line = readLine(text);
    if (line !== null) return line;
  }
  return null;
}
