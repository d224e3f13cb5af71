import { argon2d, argon2id } from 'hash-wasm';
import { refuseArgon2 } from './kdbx-limits';

/** What each guess at a passphrase costs: Argon2id over 64 MiB, as RFC 9106, section 4, recommends where memory is short. */
export const protect = { memoryKiB: 64 * 1024, iterations: 3, parallelism: 4 } as const;

/** Argon2d, by the number that KeePass files give it; every other is Argon2id. */
const typeD = 0;

/** Argon2 for the KeePass library, which brings none. `memory` in KiB. Throws as `refuseArgon2` does. */
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
