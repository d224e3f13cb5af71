import { open } from 'node:fs/promises';
import { KnownFailure } from '../../failures';
import { fileFailure } from '../../storage/files/chosen-file';
import { checkAgeHeader } from './age-header';
import { maxBytes } from './payload';

/** The largest age file for the largest content, in bytes: plus the header, and 16 bytes for each 64 KiB. */
const maxFile = maxBytes + maxBytes / 1024;

/**
 * Reads a chosen file, whole or only its header, and checks that header.
 * @throws KnownFailure `file-too-big`, `file-damaged`, or as `fileFailure` and `checkAgeHeader` do.
 */
export async function readChosenFile(path: string, part: 'head' | 'whole'): Promise<Uint8Array> {
  let bytes: Uint8Array;
  try {
    const file = await open(path, 'r');
    try {
      const stats = await file.stat();
      if (!stats.isFile()) throw new KnownFailure('file-failed', 'no file');
      if (stats.size > maxFile) throw new KnownFailure('file-too-big');
      const wanted = part === 'whole' ? stats.size : Math.min(stats.size, 4096);
      bytes = new Uint8Array(wanted);
      const { bytesRead } = await file.read(bytes, 0, wanted, 0);
      if (bytesRead < wanted) throw new KnownFailure('file-damaged', 'short');
    } finally {
      await file.close();
    }
  } catch (error) {
    throw fileFailure(error);
  }
  checkAgeHeader(bytes);
  return bytes;
}
