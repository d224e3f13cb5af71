import { createCipheriv, createDecipheriv, createHash, pbkdf2Sync } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Keyring } from '../../electron/vault/protectors/keyring';

const vector = Buffer.alloc(16, ' ');

/**
 * The stand-in's strong keyring without the stand-in: the same cipher (Chromium os_crypt) under the secret in this
 * file, which is made when it is not there. What one of them wraps the other opens.
 */
export function standInKeyring(secretFile: string): Keyring {
  if (!existsSync(secretFile)) {
    const secret = createHash('sha256').update('seeded profile').digest().subarray(0, 16).toString('base64');
    writeFileSync(secretFile, secret, { mode: 0o600 });
  }
  const key = pbkdf2Sync(readFileSync(secretFile, 'utf8'), 'saltysalt', 1, 16, 'sha1');
  const tag = process.platform === 'linux' ? 'v11' : 'v10';
  return {
    isAsyncEncryptionAvailable: async () => true,
    async encryptStringAsync(text) {
      const cipher = createCipheriv('aes-128-cbc', key, vector);
      return Buffer.concat([Buffer.from(tag), cipher.update(text, 'utf8'), cipher.final()]);
    },
    async decryptStringAsync(bytes) {
      const decipher = createDecipheriv('aes-128-cbc', key, vector);
      const text = Buffer.concat([decipher.update(bytes.subarray(3)), decipher.final()]).toString('utf8');
      return { result: text, shouldReEncrypt: false };
    },
    getSelectedStorageBackend: () => 'gnome_libsecret',
  };
}
