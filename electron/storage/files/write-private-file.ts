import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { KnownFailure, storageFailure } from '../../failures';
import { syncFolder } from './private-files';

/**
 * Puts a whole file where a person chose, readable by its owner only, and returns once it is on the disk. A file of
 * that name is replaced at the last moment, so that a cut-off write leaves the old one and no half of the new.
 * @throws KnownFailure `file-full`, `file-read-only` or `file-failed`; then nothing was left behind.
 */
export async function writePrivateFile(path: string, content: Uint8Array | string): Promise<void> {
  const folder = dirname(path);
  const unfinished = join(folder, `.${basename(path)}.${randomBytes(4).toString('hex')}.part`);
  try {
    const file = await open(unfinished, 'wx', 0o600);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, path);
    syncFolder(folder);
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined);
    throw fileFailure(error);
  }
}

/**
 * Turns what reading or writing a chosen file threw into a failure with words of its own: the app's own folder is
 * well, so its words would mislead. The path is left out, because it holds the person's account name.
 */
export function fileFailure(error: unknown): KnownFailure {
  if (error instanceof KnownFailure) return error;
  const { code, details } = storageFailure(error);
  if (code === 'storage-full') return new KnownFailure('file-full', details);
  return new KnownFailure(code === 'storage-read-only' ? 'file-read-only' : 'file-failed', details);
}
