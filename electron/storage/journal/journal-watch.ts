import type { Stats } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { KnownFailure } from '../../failures';
import { stampIn } from '../files/file-stamp';
import { type JournalLine, readLine } from './line';

/** Notices lines that another Keyquilt appended to the same journal. */
export type JournalWatch = {
  /**
   * Checks the open file before a write: its size and time, and its last line only if they changed.
   * @throws KnownFailure `changed-elsewhere` when that line is whole and unknown. Damage is no reason to refuse.
   */
  readonly check: (file: FileHandle, stats: Stats) => Promise<void>;
  /** Call it after each write with the file's new stats. */
  readonly wrote: (stats: Stats) => void;
};

/** How much of the end is read when the file has changed, in bytes; one line has about 500. */
const endSize = 65_536;

/**
 * @param seen the file's stamp when it was read.
 * @param isKnown true for a line that this process has read or written; called only when the file has changed.
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

/** Returns the last readable line near the end of the file. */
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
