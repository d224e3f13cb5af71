import { createHash } from 'node:crypto';
import type { Statement } from '../../../shared/model/signature-text';
import { createYield } from '../../async/yield';
import { lineMarksOf } from './line-marks';
import type { Signer } from './signer';

/** A file to sign: its name and content, and what it is for people. */
type FileToSign = Pick<Statement, 'file' | 'what' | 'title'> & { readonly bytes: Uint8Array };

/** How much is hashed at once, in bytes: some milliseconds. */
const pieceBytes = 1024 * 1024;

/** Signs a whole file. Returns the text of the file beside it; null while nothing protects the vault. Throws as `sign`. */
export async function signFile(signer: Signer, { bytes, ...file }: FileToSign): Promise<string | null> {
  const isText = /\.(csv|json)$/i.test(file.file);
  const lineMarks = isText ? await lineMarksOf(bytes) : null;
  return signer.sign({ ...file, covers: 'all', bytes: bytes.length, sha256: await sha256Of([bytes]), lineMarks });
}

/**
 * Puts a signature of everything else into a JSON file, as its second line. The first line must be a bracket alone.
 * Returns the file as it is while nothing protects the vault. Throws as `sign`.
 */
export async function signInside(signer: Signer, { bytes, ...file }: FileToSign): Promise<Buffer> {
  const first = bytes.indexOf(0x0a) + 1;
  const sha256 = await sha256Of([bytes]);
  const text = await signer.sign({ ...file, covers: 'rest', bytes: bytes.length, sha256, lineMarks: null });
  if (text === null) return Buffer.from(bytes);
  const line = Buffer.from(`"signature": ${JSON.stringify(text)},\n`, 'utf8');
  return Buffer.concat([bytes.subarray(0, first), line, bytes.subarray(first)]);
}

/** A JSON file without its second line, and the text of the signature in it; null for a file without one. */
export function partsWithin(bytes: Uint8Array): { readonly text: string; readonly rest: readonly Uint8Array[] } | null {
  const from = bytes.indexOf(0x0a) + 1;
  const to = from === 0 ? 0 : bytes.indexOf(0x0a, from) + 1;
  // A signature inside has no marks of lines, so a longer line is something else.
  if (to === 0 || from > 4 || to - from > 8192) return null;
  const found = /^"signature": (".*"),\r?\n$/.exec(new TextDecoder().decode(bytes.subarray(from, to)))?.[1];
  if (found === undefined) return null;
  try {
    return { text: String(JSON.parse(found)), rest: [bytes.subarray(0, from), bytes.subarray(to)] };
  } catch {
    return null;
  }
}

/** The SHA-256 of bytes in lower-case hex. Yields in between, so that a large file does not stop main. */
export async function sha256Of(parts: readonly Uint8Array[]): Promise<string> {
  const hash = createHash('sha256');
  const yieldIfDue = createYield();
  for (const bytes of parts)
    for (let from = 0; from < bytes.length; from += pieceBytes) {
      hash.update(bytes.subarray(from, from + pieceBytes));
      const paused = yieldIfDue();
      if (paused) await paused;
    }
  return hash.digest('hex');
}
