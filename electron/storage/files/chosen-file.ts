import { realpath, rm } from 'node:fs/promises';
import { KnownFailure, storageFailure } from '../../failures';
import { durableWrite, type Verify } from './durable-write';

/**
 * Puts a whole file where a person chose, as `durableWrite` does.
 * @throws KnownFailure `file-full`, `file-read-only` or `file-failed`, and what `verify` throws; nothing is left then.
 */
export async function writeChosenFile(path: string, bytes: Uint8Array, verify?: Verify): Promise<void> {
  await durableWrite(path, bytes, verify ? { verify } : {}).catch((error: unknown) => {
    throw fileFailure(error);
  });
}

/** Takes a file away again that was written to a chosen place: behind a link, too. Failing here is no failure of its own. */
export async function removeChosenFile(path: string): Promise<void> {
  await realpath(path)
    .then((target) => rm(target, { force: true }))
    .catch(() => undefined);
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
