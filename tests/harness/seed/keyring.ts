import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Keyring } from '../../../electron/storage/vault/keys/protectors/keyring';
import { keyFrom, openChromium, sealChromium } from '../../runs/keyring/chromium-cipher';

/**
 * The stand-in's strong keyring without the stand-in: the same cipher (Chromium os_crypt) under the secret in this
 * file, which is created when it is missing. Each opens what the other wrapped.
 */
export function standInKeyring(secretFile: string): Keyring {
  if (!existsSync(secretFile)) {
    const secret = createHash('sha256').update('seeded profile').digest().subarray(0, 16).toString('base64');
    writeFileSync(secretFile, secret, { mode: 0o600 });
  }
  const key = keyFrom(readFileSync(secretFile, 'utf8'));
  const tag = process.platform === 'linux' ? 'v11' : 'v10';
  return {
    isAsyncEncryptionAvailable: async () => true,
    encryptStringAsync: async (text) => sealChromium(key, tag, text),
    decryptStringAsync: async (bytes) => ({ result: openChromium(key, bytes), shouldReEncrypt: false }),
    getSelectedStorageBackend: () => 'gnome_libsecret',
  };
}
