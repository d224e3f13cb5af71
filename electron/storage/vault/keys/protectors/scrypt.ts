import { scrypt } from 'hash-wasm';
import { KnownFailure } from '../../../../failures';

/** scrypt's parameters (RFC 7914): `n` is a power of two from 2, and one derivation takes 128 · r · (n + p) bytes. */
export type ScryptCost = { readonly n: number; readonly r: number; readonly p: number };

/**
 * Derives a key of `length` bytes from a passphrase. It blocks its thread for up to seconds: call it in a worker only.
 *
 * Not `node:crypto`: Electron's BoringSSL validates the parameters by a whole derivation, on the caller's thread even
 * in the asynchronous call, so each passphrase costs twice (BoringSSL, crypto/evp/scrypt.cc). hash-wasm derives once
 * and is as fast as OpenSSL; plain JavaScript takes twice as long.
 * @throws KnownFailure `unexpected` when it cannot be computed, for instance for lack of memory.
 */
export async function deriveScrypt(
  passphrase: Uint8Array,
  salt: Uint8Array,
  { n, r, p }: ScryptCost,
  length: number,
): Promise<Uint8Array> {
  try {
    return await scrypt({
      password: passphrase,
      salt,
      costFactor: n,
      blockSize: r,
      parallelism: p,
      hashLength: length,
      outputType: 'binary',
    });
  } catch {
    throw new KnownFailure('unexpected', 'scrypt');
  }
}
