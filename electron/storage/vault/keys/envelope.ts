import { createCipheriv, createDecipheriv, createSecretKey, randomBytes } from 'node:crypto';
import { keyIdOf } from './derived-keys';

/** A sealed value as text: `kq1.<key id>.<nonce, ciphertext and tag in base64url>`. */
export type SealedValue = string;

/** The result of opening a sealed value. A value that cannot be opened is locked; it is never empty or missing. */
export type Opened =
  | { readonly state: 'opened'; readonly value: string }
  | { readonly state: 'locked'; readonly reason: 'other-key' | 'tampered' | 'newer-format' };

/** The record and field that a sealed value is bound to; it opens nowhere else. */
export type Place = { readonly recordId: string; readonly field: string };

const format = 1;
const algorithm = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

/** Seals bytes with AES-256-GCM: a fresh 12-byte nonce, the ciphertext and the 16-byte tag (NIST SP 800-38D). */
export function sealBytes(key: Buffer, bytes: Uint8Array, boundTo: string): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv(algorithm, createSecretKey(key), nonce, { authTagLength: tagBytes });
  cipher.setAAD(Buffer.from(boundTo, 'utf8'));
  return Buffer.concat([nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
}

/** Opens the bytes that `sealBytes` made; null when key, binding or a single bit differs. */
export function openBytes(key: Buffer, sealed: Buffer, boundTo: string): Buffer | null {
  if (sealed.length < nonceBytes + tagBytes) return null;
  const nonce = sealed.subarray(0, nonceBytes);
  // Given raw bytes, Node 24 throws and catches an error in each call, which takes longer than all the rest.
  const decipher = createDecipheriv(algorithm, createSecretKey(key), nonce, { authTagLength: tagBytes });
  decipher.setAAD(Buffer.from(boundTo, 'utf8'));
  decipher.setAuthTag(sealed.subarray(-tagBytes));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(nonceBytes, -tagBytes)), decipher.final()]);
  } catch {
    return null;
  }
}

/** Seals one value for one place. Pass `keyId` when it is known, because deriving it takes a while. */
export function sealValue(dataKey: Buffer, place: Place, value: string, keyId = keyIdOf(dataKey)): SealedValue {
  const plain = Buffer.from(value, 'utf8');
  const sealed = sealBytes(dataKey, plain, bindingOf(place));
  plain.fill(0);
  return `kq${format}.${keyId}.${sealed.toString('base64url')}`;
}

/** The id of the data key that sealed a value; empty for text that is not a sealed value. */
export function keyIdOfSealed(sealed: SealedValue): string {
  return sealed.split('.', 2)[1] ?? '';
}

/** Opens a sealed value with the one of these data keys that sealed it. */
export function openValue(dataKeys: ReadonlyMap<string, Buffer>, place: Place, sealed: SealedValue): Opened {
  const parts = /^kq(\d{1,4})\.([0-9a-f]{16})\.([\w-]+)$/.exec(sealed);
  if (parts === null) return { state: 'locked', reason: 'tampered' };
  const [, version, keyId = '', body = ''] = parts;
  if (Number(version) > format) return { state: 'locked', reason: 'newer-format' };
  const dataKey = dataKeys.get(keyId);
  if (dataKey === undefined) return { state: 'locked', reason: 'other-key' };
  const plain = openBytes(dataKey, Buffer.from(body, 'base64url'), bindingOf(place));
  if (plain === null) return { state: 'locked', reason: 'tampered' };
  const value = plain.toString('utf8');
  plain.fill(0);
  return { state: 'opened', value };
}

/** A JSON array, so that two different places never give the same text. */
function bindingOf({ recordId, field }: Place): string {
  return JSON.stringify(['keyquilt value', format, recordId, field]);
}
