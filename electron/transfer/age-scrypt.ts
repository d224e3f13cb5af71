import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto';
import { type Identity, type Recipient, Stanza } from 'age-encryption';
import { wipe } from '../jobs/wipe';

/** The work of one guess as a power of two, as the age program takes it: a second or so, and 256 MiB of memory. */
const usualWork = 18;
const label = 'age-encryption.org/v1/scrypt';
const saltBytes = 16;
const tagBytes = 16;
const wrappedBytes = 16 + tagBytes;
const algorithm = 'chacha20-poly1305';
/** The wrapping key is used once, so its nonce is twelve zeros (age-encryption.org/v1, "scrypt recipient stanza"). */
const nonce = Buffer.alloc(12);

/**
 * Wraps a file's key for a passphrase. The age library could do that, too; Node's own scrypt takes a fraction of its
 * time.
 */
export function scryptRecipient(passphrase: string, work = usualWork): Recipient {
  return {
    wrapFileKey(fileKey) {
      const salt = randomBytes(saltBytes);
      const key = stretch(passphrase, salt, work);
      const cipher = createCipheriv(algorithm, key, nonce, { authTagLength: tagBytes });
      const body = Buffer.concat([cipher.update(fileKey), cipher.final(), cipher.getAuthTag()]);
      wipe(key);
      return [new Stanza(['scrypt', unpadded(salt), String(work)], new Uint8Array(body))];
    },
  };
}

/**
 * Unwraps a file's key with a passphrase; null for any other. The header has been looked at before: one stanza, and no
 * more work than age allows.
 */
export function scryptIdentity(passphrase: string): Identity {
  return {
    unwrapFileKey([stanza, ...others]) {
      const [kind, salt = '', work = ''] = stanza?.args ?? [];
      if (!stanza || others.length > 0 || kind !== 'scrypt' || stanza.body.length !== wrappedBytes)
        throw new Error('not one scrypt stanza');
      const key = stretch(passphrase, Buffer.from(salt, 'base64'), Number(work));
      const decipher = createDecipheriv(algorithm, key, nonce, { authTagLength: tagBytes });
      decipher.setAuthTag(stanza.body.subarray(-tagBytes));
      try {
        return new Uint8Array(Buffer.concat([decipher.update(stanza.body.subarray(0, -tagBytes)), decipher.final()]));
      } catch {
        return null;
      } finally {
        wipe(key);
      }
    },
  };
}

function stretch(passphrase: string, salt: Buffer, work: number): Buffer {
  const cost = { N: 2 ** work, r: 8, p: 1 };
  const maxmem = 128 * cost.r * (cost.N + cost.p) + 2 ** 20;
  return scryptSync(passphrase, Buffer.concat([Buffer.from(label), salt]), 32, { ...cost, maxmem });
}

function unpadded(bytes: Buffer): string {
  return bytes.toString('base64').replaceAll('=', '');
}
