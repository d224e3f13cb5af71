import { type Stats, statSync } from 'node:fs';
import { readIfThere } from './private-files';

/** Size, time and number of a file: as long as they stay, nobody else has written it. `missing` when there is none. */
export function stampOf(path: string): string {
  return stampIn(statSync(path, { throwIfNoEntry: false }));
}

/** The same from what the file system told of the file. */
export function stampIn(stats: Pick<Stats, 'size' | 'mtimeMs' | 'ino'> | undefined): string {
  return stats === undefined ? 'missing' : `${stats.size} ${stats.mtimeMs} ${stats.ino}`;
}

/**
 * The bytes of a file that is not as it was at `stamp`, with its stamp now. Null when it is, when there is none, and when it cannot be
 * read: then there is nothing of somebody else's that a write could be refused for.
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
