import { createDecipheriv } from 'node:crypto';

/**
 * Published keys of Chromium's keyring cipher (AES-128-CBC): PBKDF2-HMAC-SHA1 with the salt "saltysalt", 16 bytes, with
 * the 1 iteration of Linux and the 1003 of macOS. On every system and under every tag Chromium falls back to the empty
 * password when the right key fails (Chromium, `components/os_crypt`: `kEmptyKey` in `async/common/encryptor.cc`,
 * "peanuts" in `async/browser/posix_key_provider.cc`, "mock_password" in the mock keychain of `crypto/apple`).
 */
const published = [
  'd0d0ec9c7d77d43ac54187fa4818d17f', // empty, Linux
  '1cbee826d6938327ae9043f63bfc26d7', // empty, macOS
  'fd621fe5a2b402539dfa147ca9272778', // peanuts, Linux
  'd9a09d499b4e1b7461f28e67972c6dbd', // peanuts, macOS
  '3479ee9112c87094dbd72f1067ef071e', // mock_password, Linux
  'af0f762aaf6d7d11581b7aa8ce7218de', // mock_password, macOS
].map((hex) => Buffer.from(hex, 'hex'));

const vector = Buffer.alloc(16, ' ');
const tagBytes = 3;
/** A data key as the app wraps it: 32 bytes in base64. */
const dataKeyText = /^[A-Za-z0-9+/]{43}=$/;

/**
 * True when anybody can open this wrap of a data key: it is in clear, which Chromium takes for data from before
 * encryption, or it opens under a published key. Then whoever made it knows the data key.
 */
export function isOpenToAll(ciphertext: Buffer): boolean {
  const texts = [ciphertext.toString('latin1'), ciphertext.subarray(tagBytes).toString('latin1')];
  for (const key of published) texts.push(opened(key, ciphertext.subarray(tagBytes)), opened(key, ciphertext));
  return texts.some((text) => dataKeyText.test(text));
}

/** The text, or an empty one for a wrong key; a wrong key passes the padding check once in 256 times. */
function opened(key: Buffer, bytes: Buffer): string {
  try {
    const decipher = createDecipheriv('aes-128-cbc', key, vector);
    return Buffer.concat([decipher.update(bytes), decipher.final()]).toString('latin1');
  } catch {
    return '';
  }
}
