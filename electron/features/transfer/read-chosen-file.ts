import { KnownFailure } from '../../failures';
import { readChosenBytes } from '../../storage/files/chosen-file';
import { checkAgeHeader } from './age-header';
import { maxBytes } from './payload';

/** The largest age file for the largest content, in bytes: plus the header, and 16 bytes for each 64 KiB. */
const maxFile = maxBytes + maxBytes / 1024;

/**
 * Reads a chosen file, whole or only its header, and checks that header.
 * @throws KnownFailure `file-too-big`, `file-damaged`, or as `fileFailure` and `checkAgeHeader` do.
 */
export async function readChosenFile(path: string, part: 'head' | 'whole'): Promise<Uint8Array> {
  const tooBig = new KnownFailure('file-too-big');
  const bytes = await readChosenBytes(path, { maxBytes: maxFile, tooBig, ...(part === 'head' && { wanted: 4096 }) });
  checkAgeHeader(bytes);
  return bytes;
}
