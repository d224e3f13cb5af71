import { createHash } from 'node:crypto';
import type { TaskContext } from '../../async/thread-messages';
import { wipe } from '../../storage/vault/keys/wipe';
import { decryptAge, encryptAge } from './age-file';
import { type Payload, readPayload } from './payload';

/**
 * What a thread can be asked for: to encrypt a payload, to check that a file opens, can be read as a restore would read it, and
 * holds exactly the bytes with this digest, or to open a file.
 */
export type AgeInput =
  | { readonly act: 'encrypt'; readonly plain: Uint8Array; readonly passphrase: string }
  | { readonly act: 'verify'; readonly file: Uint8Array; readonly passphrase: string; readonly plainDigest: string }
  | { readonly act: 'open'; readonly file: Uint8Array; readonly passphrase: string };

/** What comes back. Digests are SHA-256 in hex: of the file, and of what is in it. */
export type AgeOutput =
  | { readonly act: 'encrypt'; readonly file: Uint8Array; readonly digest: string; readonly plainDigest: string }
  | { readonly act: 'verify'; readonly holds: boolean }
  | { readonly act: 'open'; readonly payload: Payload; readonly digest: string };

/** Works on one age file. The passphrase is stretched in one go, which takes about a second: hence the thread. */
export async function ageTask(input: AgeInput, { progress }: TaskContext): Promise<AgeOutput> {
  const { act, passphrase } = input;
  if (act === 'encrypt') {
    progress('encrypting', 0, 0);
    const plainDigest = digestOf(input.plain);
    const file = await encryptAge(input.plain, passphrase);
    wipe(input.plain);
    return { act, file, digest: digestOf(file), plainDigest };
  }
  progress(act === 'verify' ? 'verifying' : 'decrypting', 0, 0);
  const plain = await decryptAge(input.file, passphrase);
  try {
    const payload = readPayload(plain);
    if (act === 'verify') return { act, holds: digestOf(plain) === input.plainDigest };
    return { act, payload, digest: digestOf(input.file) };
  } finally {
    wipe(plain);
  }
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
