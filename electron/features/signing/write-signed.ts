import { existsSync } from 'node:fs';
import { signatureEnding } from '../../../shared/model/signature-text';
import { KnownFailure } from '../../failures';
import { readChosenBytes, removeChosenFile, writeChosenFile } from '../../storage/files/chosen-file';

/** The path of the signature beside a file. */
export function signaturePath(path: string): string {
  return `${path}${signatureEnding}`;
}

/**
 * Refuses a path beside which another program's file has the name of the signature: the dialog asked only about the
 * file itself. Throws `signature-in-the-way`.
 */
export async function refuseForeignSignature(path: string): Promise<void> {
  if (!existsSync(signaturePath(path))) return;
  const inTheWay = new KnownFailure('signature-in-the-way');
  const limits = { maxBytes: Number.MAX_SAFE_INTEGER, tooBig: inTheWay, wanted: 64 };
  const head = await readChosenBytes(signaturePath(path), limits).catch(() => null);
  if (head === null || !new TextDecoder().decode(head).startsWith('keyquilt signature ')) throw inTheWay;
}

/**
 * Writes a file and its signature beside it. Without one, an older signature of the same name is removed: it would be
 * taken for this file's.
 * @throws KnownFailure as `writeChosenFile` does; then neither file is left.
 */
export async function writeSigned(path: string, bytes: Uint8Array, signature: string | null): Promise<void> {
  await writeChosenFile(path, bytes);
  try {
    if (signature === null) await removeChosenFile(signaturePath(path));
    else await writeChosenFile(signaturePath(path), Buffer.from(signature, 'utf8'));
  } catch (error) {
    await removeSigned(path);
    throw error;
  }
}

/** Deletes an exported file and its signature again. Never throws. */
export async function removeSigned(path: string): Promise<void> {
  await removeChosenFile(path);
  await removeChosenFile(signaturePath(path));
}
