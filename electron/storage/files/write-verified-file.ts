import { randomBytes } from 'node:crypto';
import { open, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { syncFolder } from './private-files';
import { fileFailure } from './write-private-file';

/**
 * Puts a file where a person chose, readable by its owner only. It is written beside, synced, read back from there and
 * handed to `verify`; only then it takes its name, so that a file which does not hold what it should never stands for
 * a good one, nor replaces an older one that did.
 * @throws KnownFailure `file-full`, `file-read-only` or `file-failed`, and what `verify` throws; nothing is left then.
 */
export async function writeVerifiedFile(
  path: string,
  bytes: Uint8Array,
  verify: (written: Uint8Array) => Promise<void>,
): Promise<void> {
  const folder = dirname(path);
  const unfinished = join(folder, `.${basename(path)}.${randomBytes(4).toString('hex')}.part`);
  try {
    const file = await open(unfinished, 'wx', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await verify(new Uint8Array(await readFile(unfinished)));
    await rename(unfinished, path);
    syncFolder(folder);
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined);
    throw fileFailure(error);
  }
}
