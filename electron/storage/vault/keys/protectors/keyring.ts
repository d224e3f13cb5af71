import type { SafeStorage } from 'electron';
import type { KeyringWrap } from '../key-slot';
import { isOpenToAll } from './published-keys';

/** The members of Electron's safeStorage that the keyring protector uses. The last one exists on Linux only. */
export type Keyring = Pick<SafeStorage, 'decryptStringAsync' | 'encryptStringAsync' | 'isAsyncEncryptionAvailable'> & {
  readonly getSelectedStorageBackend?: SafeStorage['getSelectedStorageBackend'];
};

/** The quality of the keyring's own key. `weak`: a published constant. `none`: the keyring does not answer. */
export type Strength = 'strong' | 'weak' | 'none';

/** The result of unwrapping. `fresh` is a new wrap to store in place of the old one. */
export type Unwrapped =
  | { readonly state: 'opened'; readonly text: string; readonly fresh: KeyringWrap | null }
  | {
      readonly state: 'failed';
      readonly reason: 'keyring-locked' | 'keyring-missing' | 'keyring-changed' | 'key-planted';
    };

/**
 * Judges the keyring by what it produces. Without a keyring, Chromium on Linux encrypts under a constant and tags the
 * result `v10`; macOS and Windows use the same tag for real keys (Chromium os_crypt). Electron's availability check
 * returns true in every case. The backend's name does not help either: it follows the desktop and is `basic_text` on
 * LXQt, Sway, Hyprland and i3, where the async calls do use the Secret Service.
 */
export async function strengthOf(keyring: Keyring | null, platform: NodeJS.Platform): Promise<Strength> {
  if (keyring === null) return 'none';
  try {
    if (!(await keyring.isAsyncEncryptionAvailable())) return 'none';
    // As long as a data key, so that a published key is detected.
    const canary = await keyring.encryptStringAsync(Buffer.alloc(32).toString('base64'));
    return isWeak(canary, platform) || isOpenToAll(canary) ? 'weak' : 'strong';
  } catch {
    return 'none';
  }
}

/**
 * Wraps a text with the keyring. The result is judged again, because only it shows which key was used.
 * @returns null when the keyring failed or used its constant key.
 */
export async function wrapWithKeyring(
  keyring: Keyring,
  platform: NodeJS.Platform,
  text: string,
): Promise<KeyringWrap | null> {
  try {
    const bytes = await keyring.encryptStringAsync(text);
    if (bytes.length === 0 || isWeak(bytes, platform) || isOpenToAll(bytes)) return null;
    return { kind: 'keyring', ciphertext: bytes.toString('base64'), backend: backendOf(keyring, platform) };
  } catch {
    return null;
  }
}

/**
 * Unwraps a text, and wraps it again when the keyring asks for it (`shouldReEncrypt`, Electron safeStorage docs).
 * Electron distinguishes a locked keyring from a changed one by its rejection's message only.
 */
export async function unwrapWithKeyring(
  keyring: Keyring | null,
  platform: NodeJS.Platform,
  wrap: KeyringWrap,
): Promise<Unwrapped> {
  const ciphertext = Buffer.from(wrap.ciphertext, 'base64');
  // This app never stores such a wrap, so somebody else made this one, with a data key they know.
  if (isWeak(ciphertext, platform) || isOpenToAll(ciphertext)) return { state: 'failed', reason: 'key-planted' };
  if (keyring === null) return { state: 'failed', reason: 'keyring-missing' };
  try {
    const { result, shouldReEncrypt } = await keyring.decryptStringAsync(ciphertext);
    const fresh = shouldReEncrypt ? await wrapWithKeyring(keyring, platform, result) : null;
    return { state: 'opened', text: result, fresh };
  } catch (error) {
    return { state: 'failed', reason: isTemporary(error) ? 'keyring-locked' : 'keyring-changed' };
  }
}

function isTemporary(error: unknown): boolean {
  return error instanceof Error && /temporar|try again|before app is ready/i.test(error.message);
}

/** Chromium takes bytes without a tag for clear text, except on Windows. */
function isWeak(ciphertext: Buffer, platform: NodeJS.Platform): boolean {
  const tag = /^v[1-9]\d/.exec(ciphertext.toString('latin1'))?.[0];
  if (platform === 'win32') return false;
  return tag === undefined || (platform === 'linux' && tag === 'v10');
}

function backendOf(keyring: Keyring, platform: NodeJS.Platform): string {
  if (platform !== 'linux') return platform;
  return keyring.getSelectedStorageBackend?.() ?? 'unknown';
}
