import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { KdbxHeader } from 'kdbxweb';
import { KnownFailure } from '../../failures';

/**
 * The largest key derivation that a file may require; a crafted one could require days or all memory. KeePass proposes
 * what takes a second: some fifty million AES rounds on a fast computer, or Argon2 over 64 MiB. `passes` is Argon2's
 * memory times its iterations.
 */
const limits = {
  aesRounds: 200_000_000,
  memoryBytes: 1024 ** 3,
  iterations: 200,
  parallelism: 64,
  passesBytes: 32 * 1024 ** 3,
} as const;

/** The largest unpacked content, in bytes. Ten thousand keys with their notes take a third of it. */
export const maxUnpacked = 64 * 1024 * 1024;

/** The Argon2 parameters of a file; memory in bytes. */
export type Argon2Work = { readonly memoryBytes: number; readonly iterations: number; readonly parallelism: number };

/** Refuses Argon2 work beyond the limits. Throws `keepass-too-costly`. */
export function refuseArgon2({ memoryBytes, iterations, parallelism }: Argon2Work): void {
  const isTooMuch =
    memoryBytes > limits.memoryBytes ||
    iterations > limits.iterations ||
    parallelism > limits.parallelism ||
    memoryBytes * iterations > limits.passesBytes;
  if (isTooMuch) throw new KnownFailure('keepass-too-costly', 'argon2');
}

/**
 * Refuses a file by its clear header, before any of its work is done: rounds of AES-KDF in both versions (KDBX 3 has
 * them in a separate field, KDBX 4 as `R`), Argon2's memory `M`, iterations `I` and lanes `P` (KeePass, "KDBX 4").
 * @throws KnownFailure `keepass-too-costly`.
 */
export function refuseCostly({ keyEncryptionRounds, kdfParameters }: KdbxHeader): void {
  const asked = (name: string): number => {
    const value = kdfParameters?.get(name);
    if (typeof value === 'number') return value;
    const isWide = typeof value === 'object' && 'hi' in value && 'lo' in value;
    return isWide ? value.hi * 2 ** 32 + value.lo : 0;
  };
  if (Math.max(keyEncryptionRounds ?? 0, asked('R')) > limits.aesRounds)
    throw new KnownFailure('keepass-too-costly', 'aes');
  refuseArgon2({ memoryBytes: asked('M'), iterations: asked('I'), parallelism: asked('P') });
}

/**
 * Refuses content that unpacks to too much. It is unpacked in chunks that are dropped, so this takes no memory, and it
 * stops at the limit. The length in the last four bytes is checked too: the KeePass library allocates that much at
 * once, true or not (RFC 1952, ISIZE).
 * @throws KnownFailure `keepass-too-big`; zlib's error for content that is not gzip.
 */
export async function refuseLarge(packed: Uint8Array): Promise<void> {
  let unpacked = 0;
  for await (const piece of Readable.from([packed]).compose(createGunzip())) {
    unpacked += piece.length;
    if (unpacked > maxUnpacked) throw new KnownFailure('keepass-too-big', 'unpacked');
  }
  const end = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  if (end.getUint32(packed.byteLength - 4, true) > maxUnpacked) throw new KnownFailure('keepass-too-big', 'length');
}
