import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { KdbxHeader } from 'kdbxweb';
import { KnownFailure } from '../../failures';

/**
 * The most work that a file may ask for before it opens; a made-up one could ask for days or for all memory. KeePass
 * proposes what takes a second: some fifty million AES rounds on a fast computer, or Argon2 over 64 MiB. `passes` is
 * Argon2's memory times its iterations.
 */
const limits = {
  aesRounds: 200_000_000,
  memoryBytes: 1024 ** 3,
  iterations: 200,
  parallelism: 64,
  passesBytes: 32 * 1024 ** 3,
} as const;

/** The most bytes that a file may unpack to. Ten thousand keys with their notes take a third of it. */
export const maxUnpacked = 64 * 1024 * 1024;

/** What Argon2 is asked for: memory in bytes. */
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
 * Refuses a file by its clear header, before any of the work that it asks for: rounds of AES-KDF in both versions (KDBX
 * 3 has them in a field of its own, KDBX 4 as `R`), Argon2's memory `M`, iterations `I` and lanes `P` (KeePass, "KDBX 4").
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
 * Refuses packed content that unpacks to too much. It is unpacked piece by piece and thrown away, so this takes no
 * memory, and it stops at the limit. The length in the last four bytes counts as well: the KeePass library takes that
 * much memory at once, true or not (RFC 1952, ISIZE).
 * @throws KnownFailure `keepass-too-big`; what is no gzip ends as zlib says.
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
