import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { readSignature, type SignatureText, signatureEnding } from '../../../shared/model/signature-text';
import { KnownFailure } from '../../failures';
import { readChosenBytes } from '../../storage/files/chosen-file';
import { partsWithin, sha256Of } from './sign-file';
import { signaturePath } from './write-signed';

/** The largest signature that is read, in bytes: one with the marks of all lines has some 550 KB. */
const maxBytes = 1024 * 1024;
/** The most signatures that are read in a folder to find the one of a renamed file. */
const maxSearched = 200;

/** A signature that may belong to a file. `covered`: the hash and size of what it would cover in that file. */
export type FoundSignature = {
  readonly place: 'beside' | 'inside' | 'elsewhere';
  readonly signature: SignatureText;
  /** False when a program has rewritten the signature's own file; its words are the same. */
  readonly isExact: boolean;
  readonly covered: { readonly sha256: string; readonly bytes: number };
};

/** `unreadable` and `newer`: there is a file beside it, but no signature that this app can read. */
type SignatureSearch = {
  readonly found: readonly FoundSignature[];
  readonly beside: 'good' | 'missing' | 'unreadable' | 'newer';
};

/**
 * Finds the signatures of a file: beside it, inside a JSON file, and, if neither fits, any in its folder that is of
 * these very bytes, because the file may have been renamed.
 */
export async function findSignatures(path: string, bytes: Uint8Array): Promise<SignatureSearch> {
  const found: FoundSignature[] = [];
  const whole = { sha256: await sha256Of([bytes]), bytes: bytes.length };
  const beside = await readOne(signaturePath(path));
  if (beside?.state === 'good') found.push({ place: 'beside', ...beside, covered: coveredBy(beside.signature, whole) });
  const parts = /\.json$/i.test(path) || bytes[0] === 0x7b ? partsWithin(bytes) : null;
  if (parts !== null) {
    const inside = readSignature(parts.text);
    if (inside.state === 'good' && inside.signature.covers === 'rest') {
      const size = parts.rest.reduce((sum, part) => sum + part.length, 0);
      found.push({ place: 'inside', ...inside, covered: { sha256: await sha256Of(parts.rest), bytes: size } });
    }
  }
  if (!found.some(fits)) {
    const other = await searchFolder(path, whole.sha256);
    if (other !== null) found.push({ place: 'elsewhere', ...other, covered: whole });
  }
  const state = beside === null ? 'missing' : beside.state === 'bad' ? 'unreadable' : beside.state;
  return { found, beside: state };
}

/** True when the signature is of the file as it is now. It says nothing of the signature itself. */
export function fits({ signature, covered }: FoundSignature): boolean {
  return signature.sha256 === covered.sha256 && signature.bytes === covered.bytes;
}

/** A signature that lies beside the file and claims to be inside one covers nothing here. */
function coveredBy({ covers }: SignatureText, whole: FoundSignature['covered']): FoundSignature['covered'] {
  return covers === 'all' ? whole : { sha256: '', bytes: -1 };
}

/** Null when there is no such file. One that cannot be read counts as bad. */
async function readOne(path: string) {
  const tooBig = new KnownFailure('file-too-big');
  try {
    const bytes = await readChosenBytes(path, { maxBytes, tooBig });
    return readSignature(decode(bytes));
  } catch (error) {
    const isMissing = error instanceof KnownFailure && error.details === 'ENOENT';
    return isMissing ? null : ({ state: 'bad' } as const);
  }
}

/** Windows programs save text as UTF-16, too. */
function decode(bytes: Uint8Array): string {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(isUtf16 ? 'utf-16le' : 'utf-8', { ignoreBOM: true }).decode(bytes);
}

async function searchFolder(path: string, sha256: string) {
  const folder = dirname(path);
  const names = await readdir(folder).catch(() => []);
  const own = basename(signaturePath(path));
  const others = names.filter((name) => name.endsWith(signatureEnding) && name !== own);
  for (const name of others.slice(0, maxSearched)) {
    const read = await readOne(join(folder, name));
    if (read?.state === 'good' && read.signature.covers === 'all' && read.signature.sha256 === sha256) return read;
  }
  return null;
}
