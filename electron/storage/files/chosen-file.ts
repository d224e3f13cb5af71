import { realpath, rm } from 'node:fs/promises';
import { KnownFailure, storageFailure } from '../../failures';
import { durableWrite, type Verify } from './durable-write';

/**
 * Writes a whole file to the path that a person chose, as `durableWrite` does.
 * @throws KnownFailure `file-full`, `file-read-only` or `file-failed`, and what `verify` throws; nothing is left then.
 */
export async function writeChosenFile(path: string, bytes: Uint8Array, verify?: Verify): Promise<void> {
  await durableWrite(path, bytes, verify ? { verify } : {}).catch((error: unknown) => {
    throw fileFailure(error);
  });
}

/** Deletes an exported file again, also through a link. Never throws. */
export async function removeChosenFile(path: string): Promise<void> {
  await realpath(path)
    .then((target) => rm(target, { force: true }))
    .catch(() => undefined);
}

/**
 * Turns an error from reading or writing a chosen file into its own KnownFailure: the texts about the app's data folder
 * would mislead. The path is omitted, because it holds the person's account name.
 */
export function fileFailure(error: unknown): KnownFailure {
  if (error instanceof KnownFailure) return error;
  const { code, details } = storageFailure(error);
  if (code === 'storage-full') return new KnownFailure('file-full', details);
  return new KnownFailure(code === 'storage-read-only' ? 'file-read-only' : 'file-failed', details);
}
