import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import { wipe } from './wipe';

/** Length of a public key and of a private one (its seed), in bytes (RFC 8032, Ed25519). */
const rawBytes = 32;
/** Length of a signature, in bytes. */
const signatureBytes = 64;

/** What stands before the raw key in DER: SubjectPublicKeyInfo and PKCS #8 of Ed25519 (RFC 8410). */
const publicHead = Buffer.from('302a300506032b6570032100', 'hex');
const privateHead = Buffer.from('302e020100300506032b657004220420', 'hex');

/** A pair of keys: the public half, and the seed of the private half, both 32 bytes. Wipe the seed after use. */
type SigningPair = { readonly publicKey: Buffer; readonly seed: Buffer };

/** Makes a new Ed25519 pair. */
export function makeSigningPair(): SigningPair {
  const { privateKey } = generateKeyPairSync('ed25519');
  const der = privateKey.export({ format: 'der', type: 'pkcs8' });
  const seed = Buffer.from(der.subarray(-rawBytes));
  wipe(der);
  return { publicKey: publicHalfOf(seed), seed };
}

/** Returns the public half of a private key. Throws for a seed of another length. */
export function publicHalfOf(seed: Uint8Array): Buffer {
  const der = createPublicKey(privateOf(seed)).export({ format: 'der', type: 'spki' });
  return Buffer.from(der.subarray(-rawBytes));
}

/** Signs the bytes: 64 bytes, the same for the same key and bytes (RFC 8032, section 5.1). */
export function signBytes(seed: Uint8Array, bytes: Uint8Array): Buffer {
  return sign(null, bytes, privateOf(seed));
}

/** True when the private half of this public key signed these bytes. False for keys and signatures of other lengths. */
export function isSignedBy(publicKey: Uint8Array, bytes: Uint8Array, signature: Uint8Array): boolean {
  if (publicKey.length !== rawBytes || signature.length !== signatureBytes) return false;
  try {
    const key = createPublicKey({ key: publicDerOf(publicKey), format: 'der', type: 'spki' });
    return verify(null, bytes, key, signature);
  } catch {
    return false;
  }
}

/** The public key as SubjectPublicKeyInfo in DER, as `openssl` reads it. */
export function publicDerOf(publicKey: Uint8Array): Buffer {
  return Buffer.concat([publicHead, publicKey]);
}

/**
 * The fingerprint by which people compare a public key: the first 32 hex characters of the SHA-256 of its 32 bytes. To
 * make another key with the same one takes 2^128 attempts.
 */
export function signerFingerprint(publicKey: Uint8Array): string {
  return createHash('sha256').update(publicKey).digest('hex').slice(0, 32);
}

function privateOf(seed: Uint8Array): KeyObject {
  if (seed.length !== rawBytes) throw new RangeError('seed');
  const der = Buffer.concat([privateHead, seed]);
  try {
    return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  } finally {
    wipe(der);
  }
}
