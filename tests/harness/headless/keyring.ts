import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Host } from '../../../electron/host';
import { keyFrom, openChromium, sealChromium, weakSecret } from '../../runs/keyring/chromium-cipher';
import { keyringName } from '../../stand-in/services/keyring-name';

/**
 * State of the session's keyring, named as in the stand-in's switch. `session` uses the Secret Service of this login
 * session, where Chromium would keep its secret.
 */
export type KeyringKind = 'strong' | 'none' | 'locked' | 'changed' | 'session';

/**
 * Electron's `safeStorage` as Chromium implements it on Linux: `v11` under the keyring's secret, `v10` under a public
 * constant. The secret lies next to the data folder, where the stand-in keeps it too: both open each other's data.
 */
export function headlessKeyring(folder: string, asked: KeyringKind): Host['safeStorage'] {
  const found = asked === 'session' ? sessionSecret() : null;
  const kind = asked !== 'session' ? asked : found === null ? 'none' : 'strong';
  const file = `${folder}.keyring`;
  const secret = () => {
    if (found !== null) return found;
    if (kind === 'changed') return randomBytes(16).toString('base64');
    if (!existsSync(file)) writeFileSync(file, randomBytes(16).toString('base64'), { mode: 0o600 });
    return readFileSync(file, 'utf8');
  };
  const strong = kind === 'strong' || kind === 'changed';
  const key = keyFrom(strong ? secret() : weakSecret);
  return {
    isAsyncEncryptionAvailable: async () => true,
    getSelectedStorageBackend: () => keyringName(process.env, undefined),
    async encryptStringAsync(text) {
      return sealChromium(key, strong ? 'v11' : 'v10', text);
    },
    async decryptStringAsync(sealed) {
      const wasStrong = sealed.subarray(0, 3).toString('latin1') === 'v11';
      try {
        // A locked keyring counts as none, as in the stand-in on Linux: sealed data meets the wrong key.
        const result = openChromium(wasStrong ? key : keyFrom(weakSecret), sealed);
        return { result, shouldReEncrypt: strong && !wasStrong };
      } catch {
        throw new Error('Error while decrypting the ciphertext provided to safeStorage.decryptStringAsync.');
      }
    },
  };
}

/**
 * Reads the secret in the session's keyring and creates it the first time; null when the keyring does not open, as in
 * Chromium.
 */
function sessionSecret(): string | null {
  const attributes = ['application', 'Keyquilt', 'purpose', 'headless'];
  const tool = (args: string[], input = '') =>
    spawnSync('secret-tool', args, { input, encoding: 'utf8', timeout: 15_000 });
  const known = tool(['lookup', ...attributes]);
  if (known.status === 0 && known.stdout) return known.stdout.trim();
  const fresh = randomBytes(16).toString('base64');
  const kept = tool(['store', '--label=Keyquilt Safe Storage', ...attributes], fresh);
  return kept.status === 0 ? fresh : null;
}
