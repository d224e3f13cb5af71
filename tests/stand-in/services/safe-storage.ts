import { createCipheriv, createDecipheriv, pbkdf2Sync } from 'node:crypto';
import { app } from '../host/app';
import { type Keyring, keyringName, openKeyring } from './keyring';

// Chromium's own constants on Linux. The weak key is public by design: it hides, it does not protect.
const weakSecret = 'peanuts';
const salt = 'saltysalt';
const vector = Buffer.alloc(16, ' ');

let keyring: Promise<Keyring> | undefined;

function ring(): Promise<Keyring> {
  keyring ??= openKeyring();
  return keyring;
}

function keyFrom(secret: string): Buffer {
  return pbkdf2Sync(secret, salt, 1, 16, 'sha1');
}

/** Which key new ciphertext gets; elsewhere than on Linux the strong one has the tag of the weak one here. */
function strongTag(): string {
  return process.platform === 'linux' ? 'v11' : 'v10';
}

/** Electron's `safeStorage`, its asynchronous half. */
export const safeStorage = {
  /** Once the app is ready it never says no, not even without a keyring: that is Electron's doing, too. */
  async isAsyncEncryptionAvailable(): Promise<boolean> {
    if (!app.isReady()) return false;
    await ring();
    return true;
  },
  async encryptStringAsync(text: string): Promise<Buffer> {
    if (!app.isReady()) throw new Error('safeStorage cannot be used before app is ready');
    const found = await ring();
    if (found.kind === 'locked') {
      throw new Error('safeStorage.encryptStringAsync is temporarily unavailable. Please try again.');
    }
    const strong = found.kind === 'secret';
    const cipher = createCipheriv('aes-128-cbc', keyFrom(strong ? found.secret : weakSecret), vector);
    const tag = strong ? strongTag() : 'v10';
    return Buffer.concat([Buffer.from(tag), cipher.update(text, 'utf8'), cipher.final()]);
  },
  async decryptStringAsync(encrypted: Buffer): Promise<{ result: string; shouldReEncrypt: boolean }> {
    if (!app.isReady()) throw new Error('safeStorage cannot be used before app is ready');
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
      const decipher = createDecipheriv('aes-128-cbc', keyFrom(secret), vector);
      const result = Buffer.concat([decipher.update(encrypted.subarray(3)), decipher.final()]).toString('utf8');
      return { result, shouldReEncrypt: !isStrong && found.kind === 'secret' };
    } catch {
      throw unreadable();
    }
  },
  getSelectedStorageBackend(): 'basic_text' | 'gnome_libsecret' | 'unknown' {
    return app.isReady() ? keyringName() : 'unknown';
  },
};

function unreadable(): Error {
  return new Error('Error while decrypting the ciphertext provided to safeStorage.decryptStringAsync.');
}
