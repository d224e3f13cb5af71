import { createCipheriv, createDecipheriv, pbkdf2Sync } from 'node:crypto';

/** Chromium's constant password on Linux without a keyring. It hides, it does not protect. */
export const weakSecret = 'peanuts';

const vector = Buffer.alloc(16, ' ');

/** The key that Chromium derives from a keyring's secret: with 1 iteration on Linux, with 1003 on macOS. */
export function keyFrom(secret: string, iterations = 1): Buffer {
  return pbkdf2Sync(secret, 'saltysalt', iterations, 16, 'sha1');
}

/** Encrypts a text under a key, with the tag that identifies the key. */
export function sealChromium(key: Buffer, tag: string, text: string): Buffer {
  const cipher = createCipheriv('aes-128-cbc', key, vector);
  return Buffer.concat([Buffer.from(tag), cipher.update(text, 'utf8'), cipher.final()]);
}

/**
 * Decrypts sealed text. If the key does not open it, tries the key of an empty password, as Chromium does on every
 * system and for every tag (`kEmptyKey` in components/os_crypt/async/common/encryptor.cc).
 * @throws when neither opens it
 */
export function openChromium(key: Buffer, sealed: Buffer): string {
  try {
    return opened(key, sealed);
  } catch {
    return opened(keyFrom(''), sealed);
  }
}

function opened(key: Buffer, sealed: Buffer): string {
  const decipher = createDecipheriv('aes-128-cbc', key, vector);
  return Buffer.concat([decipher.update(sealed.subarray(3)), decipher.final()]).toString('utf8');
}
