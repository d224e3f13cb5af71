import { argon2d, argon2id } from 'hash-wasm';
import { refuseArgon2 } from './kdbx-limits';

/**
 * The cost of each guess at a passphrase: Argon2id over 64 MiB, as RFC 9106, section 4, recommends where memory is
 * short.
 */
export const protect = { memoryKiB: 64 * 1024, iterations: 3, parallelism: 4 } as const;

/** KeePass files' number for Argon2d; every other is Argon2id. */
const typeD = 0;

/** Provides Argon2 to the KeePass library, which has none. `memory` in KiB. Throws as `refuseArgon2` does. */
export async function deriveArgon2(
  password: ArrayBuffer,
  salt: ArrayBuffer,
  memory: number,
  iterations: number,
  length: number,
  parallelism: number,
  type: number,
): Promise<ArrayBuffer> {
  refuseArgon2({ memoryBytes: memory * 1024, iterations, parallelism });
  const derive = type === typeD ? argon2d : argon2id;
  const hash = await derive({
    password: new Uint8Array(password),
    salt: new Uint8Array(salt),
    memorySize: memory,
    iterations,
    parallelism,
    hashLength: length,
    outputType: 'binary',
  });
  return hash.slice().buffer;
}
