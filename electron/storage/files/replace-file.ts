import { randomBytes } from 'node:crypto';
import { readFileSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { errorCode, KnownFailure } from '../../failures';
import { syncFolder, writeNewFile } from './private-files';
import { tryQuietly } from './try-quietly';

/** What a rename fails with while a virus scanner or an indexer holds a file on Windows. */
const held = new Set(['EBUSY', 'EPERM', 'EACCES']);
/** How often a held file is tried again, and how long between two tries, in milliseconds. */
const tries = 10;
const pauseMs = 100;

/**
 * Replaces a file that is there: the bytes are written beside it, put on the disk and read back, and only then get its
 * name. So a kill, a full disk or one that lies leaves the old file or the whole new one. Throws what the file system
 * throws, or a KnownFailure when other bytes were read back; the old file stands then.
 */
export async function replaceFile(path: string, bytes: Buffer): Promise<void> {
  // A link stays a link, as with every other write.
  const target = realpathSync(path);
  // A name that the start takes away if a kill leaves it behind.
  const unfinished = `${target}.tmp-${randomBytes(6).toString('hex')}`;
  try {
    writeNewFile(unfinished, bytes);
    if (!readFileSync(unfinished).equals(bytes)) throw new KnownFailure('storage-failed', 'read back');
    await renameHeld(unfinished, target);
    syncFolder(dirname(target));
  } catch (error) {
    tryQuietly(() => rmSync(unfinished, { force: true }));
    throw error;
  }
}

async function renameHeld(from: string, to: string): Promise<void> {
  for (let left = tries; ; left -= 1) {
    try {
      renameSync(from, to);
      return;
    } catch (error) {
      if (left <= 1 || !held.has(errorCode(error))) throw error;
      await wait(pauseMs);
    }
  }
}
