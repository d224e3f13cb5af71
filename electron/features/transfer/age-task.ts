import { createHash } from 'node:crypto';
import type { TaskContext } from '../../async/thread-messages';
import { wipe } from '../../storage/vault/keys/wipe';
import { decryptAge, encryptAge } from './age-file';
import { type Payload, readPayload } from './payload';

/**
 * The worker's actions: encrypt a payload; verify that a file opens, parses as a restore would parse it, and holds
 * exactly the bytes with this digest; or open a file.
 */
export type AgeInput =
  | { readonly act: 'encrypt'; readonly plain: Uint8Array; readonly passphrase: string }
  | { readonly act: 'verify'; readonly file: Uint8Array; readonly passphrase: string; readonly plainDigest: string }
  | { readonly act: 'open'; readonly file: Uint8Array; readonly passphrase: string };

/** The worker's results. Digests are SHA-256 in hex: of the file, and of its content. */
export type AgeOutput =
  | { readonly act: 'encrypt'; readonly file: Uint8Array; readonly digest: string; readonly plainDigest: string }
  | { readonly act: 'verify'; readonly holds: boolean }
  | { readonly act: 'open'; readonly payload: Payload; readonly digest: string };

/** Processes one age file in a worker, because deriving the key blocks the thread for about a second. */
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
