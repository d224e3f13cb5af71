import { constants } from 'node:fs';
import { open, realpath, rm } from 'node:fs/promises';
import { KnownFailure, storageFailure } from '../../failures';
import { durableWrite, type Verify } from './durable-write';

/** What a reader takes: at most `maxBytes` in the file, or the failure `tooBig`; and of it the first `wanted` bytes. */
export type ReadLimits = { readonly maxBytes: number; readonly tooBig: KnownFailure; readonly wanted?: number };

/**
 * Reads a file that a person chose, as it is when it is opened: one that grows meanwhile costs no more memory. A pipe or
 * a device is refused, because reading it might never end.
 * @throws KnownFailure `tooBig`, `file-damaged` for a file that shrinks meanwhile, `file-failed` and its kin.
 */
export async function readChosenBytes(
  path: string,
  { maxBytes, tooBig, wanted = maxBytes }: ReadLimits,
): Promise<Uint8Array> {
  try {
    // Opening a pipe waits for a writer unless told otherwise; Windows has no such flag and needs none.
    const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const stats = await file.stat();
      if (!stats.isFile()) throw new KnownFailure('file-failed', 'no file');
      if (stats.size > maxBytes) throw tooBig;
      const bytes = new Uint8Array(Math.min(stats.size, wanted));
      for (let at = 0; at < bytes.length; ) {
        const { bytesRead } = await file.read(bytes, at, bytes.length - at, at);
        if (bytesRead === 0) throw new KnownFailure('file-damaged', 'short');
        at += bytesRead;
      }
      return bytes;
    } finally {
      await file.close();
    }
  } catch (error) {
    throw fileFailure(error);
  }
}

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
function fileFailure(error: unknown): KnownFailure {
  if (error instanceof KnownFailure) return error;
  const { code, details } = storageFailure(error);
  if (code === 'storage-full') return new KnownFailure('file-full', details);
  return new KnownFailure(code === 'storage-read-only' ? 'file-read-only' : 'file-failed', details);
}
