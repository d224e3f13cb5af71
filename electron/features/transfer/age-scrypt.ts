import { randomBytes } from 'node:crypto';
import { chacha20poly1305 } from '@noble/ciphers/chacha.js';
import { type Identity, type Recipient, Stanza } from 'age-encryption';
import { deriveScrypt } from '../../storage/vault/keys/protectors/scrypt';
import { wipe } from '../../storage/vault/keys/wipe';

/** The work factor as a power of two, as in the age program: about a second, and 256 MiB of memory. */
const usualWork = 18;
const label = 'age-encryption.org/v1/scrypt';
const saltBytes = 16;
const wrappedBytes = 32;
/** The wrapping key is used once, so its nonce is twelve zeros (age-encryption.org/v1, "scrypt recipient stanza"). */
const nonce = new Uint8Array(12);

/** A passphrase stretched for one file: the key that wraps the file key, and what the file says of its making. */
export type StretchedPassphrase = { readonly key: Uint8Array; readonly salt: Uint8Array; readonly work: number };

/** Stretches a passphrase for a new file. It blocks its thread for about a second: call it in a worker only. */
export async function stretchPassphrase(passphrase: string, work = usualWork): Promise<StretchedPassphrase> {
  const salt = new Uint8Array(randomBytes(saltBytes));
  return { key: await stretch(passphrase, salt, work), salt, work };
}

/** Wraps a file key (age-encryption.org/v1, "scrypt recipient stanza"). */
export function wrapFileKey(fileKey: Uint8Array, { key, salt, work }: StretchedPassphrase): Stanza {
  const body = chacha20poly1305(key, nonce).encrypt(fileKey);
  return new Stanza(['scrypt', unpadded(salt), String(work)], body);
}

/** Unwraps a file key with a stretched passphrase; null for another one. */
export function unwrapFileKey({ body }: Stanza, key: Uint8Array): Uint8Array | null {
  try {
    return chacha20poly1305(key, nonce).decrypt(body);
  } catch {
    return null;
  }
}

/**
 * Wraps a file key for a passphrase as the age library does, but in half the time: the library derives in JavaScript
 * (see `deriveScrypt`). The cipher is the library's, because Electron's `node:crypto` has no ChaCha20-Poly1305.
 */
export function scryptRecipient(passphrase: string, work = usualWork): Recipient {
  return {
    async wrapFileKey(fileKey) {
      const stretched = await stretchPassphrase(passphrase, work);
      const stanza = wrapFileKey(fileKey, stretched);
      wipe(stretched.key);
      return [stanza];
    },
  };
}

/**
 * Unwraps a file key with a passphrase; null for a wrong one. The header was already checked: one stanza, and no more
 * work than age allows.
 */
export function scryptIdentity(passphrase: string): Identity {
  return {
    async unwrapFileKey([stanza, ...others]) {
      const [kind, salt = '', work = ''] = stanza?.args ?? [];
      if (!stanza || others.length > 0 || kind !== 'scrypt' || stanza.body.length !== wrappedBytes)
        throw new Error('not one scrypt stanza');
      const key = await stretch(passphrase, Buffer.from(salt, 'base64'), Number(work));
      const fileKey = unwrapFileKey(stanza, key);
      wipe(key);
      return fileKey;
    },
  };
}

async function stretch(passphrase: string, salt: Uint8Array, work: number): Promise<Uint8Array> {
  const bytes = new TextEncoder().encode(passphrase);
  const cost = { n: 2 ** work, r: 8, p: 1 };
  try {
    return await deriveScrypt(bytes, Buffer.concat([Buffer.from(label), salt]), cost, 32);
  } finally {
    wipe(bytes);
  }
}

/** Base64 without padding, as age writes it. */
function unpadded(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64').replaceAll('=', '');
}
