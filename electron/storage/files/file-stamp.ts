import { closeSync, fstatSync, openSync, type Stats, statSync } from 'node:fs';
import { readIfThere } from './private-files';

/**
 * Size, time and inode of a file: while they stay the same, nobody else has written it. `missing` when there is none.
 */
export function stampOf(path: string): string {
  return stampIn(statSync(path, { throwIfNoEntry: false }));
}

/** The same for a file that can be read. Throws what the file system throws for one that cannot. */
export function readableStamp(path: string): string {
  const file = openSync(path, 'r');
  try {
    return stampIn(fstatSync(file));
  } finally {
    closeSync(file);
  }
}

/** The same from a file's stats. */
export function stampIn(stats: Pick<Stats, 'size' | 'mtimeMs' | 'ino'> | undefined): string {
  return stats === undefined ? 'missing' : `${stats.size} ${stats.mtimeMs} ${stats.ino}`;
}

/**
 * Returns the bytes of a file that has changed since `stamp`, with its present stamp. Null when it is unchanged,
 * missing or unreadable: then a write overwrites nothing of another process.
 */
export function changeSince(
  path: string,
  stamp: string | undefined,
): { readonly bytes: Buffer; readonly stamp: string } | null {
  try {
    const now = stampOf(path);
    const bytes = now === stamp ? null : readIfThere(path);
    return bytes === null ? null : { bytes, stamp: now };
  } catch {
    return null;
  }
}
