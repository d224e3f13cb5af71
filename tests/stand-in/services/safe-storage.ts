import { keyFrom, openChromium, sealChromium, weakSecret } from '../../runs/keyring/chromium-cipher';
import { app } from '../host/app';
import { commandLine } from '../host/command-line';
import { type Keyring, openKeyring } from './keyring';
import { type KeyringName, keyringName } from './keyring-name';

let keyring: Promise<Keyring> | undefined;

function ring(): Promise<Keyring> {
  keyring ??= openKeyring();
  return keyring;
}

/** The tag of new ciphertext under the strong key; outside Linux it equals the weak key's tag here. */
function strongTag(): string {
  return process.platform === 'linux' ? 'v11' : 'v10';
}

/** The asynchronous half of Electron's `safeStorage`. */
export const safeStorage = {
  /** Always true once the app is ready, even without a keyring, as in Electron. */
  async isAsyncEncryptionAvailable(): Promise<boolean> {
    if (!app.isReady()) return false;
    await ring();
    return true;
  },
  async encryptStringAsync(text: string): Promise<Buffer> {
    if (!app.isReady()) throw new Error('safeStorage cannot be used before app is ready');
    if (text === '') return Buffer.alloc(0);
    const found = await ring();
    if (text === '') return Buffer.alloc(0);
    if (found.kind === 'locked' || found.kind === 'refuses') {
      throw new Error('Error while encrypting the text provided to safeStorage.encryptStringAsync.');
    }
    const strong = found.kind === 'secret';
    return sealChromium(keyFrom(strong ? found.secret : weakSecret), strong ? strongTag() : 'v10', text);
  },
  async decryptStringAsync(encrypted: Buffer): Promise<{ result: string; shouldReEncrypt: boolean }> {
    if (!app.isReady()) throw new Error('safeStorage cannot be used before app is ready');
    if (!Buffer.isBuffer(encrypted)) {
      throw new Error('Expected the first argument of decryptStringAsync() to be a buffer');
    }
    if (encrypted.length === 0) return { result: '', shouldReEncrypt: false };
    const found = await ring();
    const tag = encrypted.subarray(0, 3).toString('latin1');
    const isStrong = tag === strongTag();
    if (isStrong && found.kind === 'locked') {
      throw new Error('safeStorage.decryptStringAsync is temporarily unavailable. Please try again.');
    }
    const secret = isStrong ? found.kind === 'secret' && found.secret : tag === 'v10' && weakSecret;
    if (!secret) throw unreadable();
    try {
      const result = openChromium(keyFrom(secret), encrypted);
      return { result, shouldReEncrypt: !isStrong && found.kind === 'secret' };
    } catch {
      throw unreadable();
    }
  },
  getSelectedStorageBackend(): KeyringName | 'unknown' {
    return app.isReady() ? keyringName(process.env, commandLine.value('password-store')) : 'unknown';
  },
};

function unreadable(): Error {
  return new Error('Error while decrypting the ciphertext provided to safeStorage.decryptStringAsync.');
}
