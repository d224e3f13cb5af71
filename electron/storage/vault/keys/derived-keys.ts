import { createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** Length of the data key and of every key derived from it, in bytes. */
export const keyBytes = 32;

/** Makes a new 256-bit key. */
export function makeKey(): Buffer {
  return randomBytes(keyBytes);
}

/** The purposes of derived keys. */
export type Purpose = 'journal' | 'fingerprint' | 'key-id' | 'slots' | 'links' | 'successor' | 'records' | 'notices';

/** Derives a key for one purpose (HKDF with SHA-256, RFC 5869), so that no key serves two. */
export function deriveKey(dataKey: Buffer, purpose: Purpose): Buffer {
  return Buffer.from(hkdfSync('sha256', dataKey, '', `keyquilt ${purpose} 1`, keyBytes));
}

/** The public id of a data key: 16 hex characters that reveal nothing about the key. */
export function keyIdOf(dataKey: Buffer): string {
  return deriveKey(dataKey, 'key-id').toString('hex').slice(0, 16);
}

/**
 * Keyed fingerprint of a value: 16 hex characters, equal for equal values under one data key and useless without it.
 */
export function fingerprintOf(dataKey: Buffer, value: string): string {
  const key = deriveKey(dataKey, 'fingerprint');
  const fingerprint = createHmac('sha256', key).update(value, 'utf8').digest('hex').slice(0, 16);
  key.fill(0);
  return fingerprint;
}
