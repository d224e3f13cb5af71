import type { SafeStorage } from 'electron';
import type { KeyringWrap } from '../key-slot';

/** The part of Electron's safeStorage that the keyring protector uses. The last member exists on Linux only. */
export type Keyring = Pick<SafeStorage, 'decryptStringAsync' | 'encryptStringAsync' | 'isAsyncEncryptionAvailable'> & {
  readonly getSelectedStorageBackend?: SafeStorage['getSelectedStorageBackend'];
};

/** How good the keyring's own key is. `weak`: a constant that everybody knows. `none`: it does not answer at all. */
export type Strength = 'strong' | 'weak' | 'none';

/** What became of unwrapping. `fresh` is a new wrap to be saved in place of the old one. */
export type Unwrapped =
  | { readonly state: 'opened'; readonly text: string; readonly fresh: KeyringWrap | null }
  | { readonly state: 'failed'; readonly reason: 'keyring-locked' | 'keyring-changed' };

/**
 * Judges the keyring by what it makes. Without a keyring, Chromium on Linux encrypts under a constant of its own and
 * tags the result `v10`; macOS and Windows use the same tag for real keys (Chromium os_crypt). Electron's availability
 * check answers yes in every case, so it cannot tell. The named backend and the async calls choose separately, so
 * either one may give the weakness away.
 */
export async function strengthOf(keyring: Keyring | null, platform: NodeJS.Platform): Promise<Strength> {
  if (keyring === null) return 'none';
  try {
    if (!(await keyring.isAsyncEncryptionAvailable())) return 'none';
    const canary = await keyring.encryptStringAsync('canary');
    if (platform === 'linux' && backendOf(keyring, platform) === 'basic_text') return 'weak';
    return isWeak(canary, platform) ? 'weak' : 'strong';
  } catch {
    return 'none';
  }
}

/**
 * Wraps a text with the keyring. The result is judged again, because only it shows which key really made it.
 * @returns null when the keyring failed or used its constant key.
 */
export async function wrapWithKeyring(
  keyring: Keyring,
  platform: NodeJS.Platform,
  text: string,
): Promise<KeyringWrap | null> {
  try {
    const bytes = await keyring.encryptStringAsync(text);
    if (bytes.length === 0 || isWeak(bytes, platform)) return null;
    return { kind: 'keyring', ciphertext: bytes.toString('base64'), backend: backendOf(keyring, platform) };
  } catch {
    return null;
  }
}

/**
 * Unwraps a text, and wraps it afresh when the keyring asks for it (`shouldReEncrypt`, Electron safeStorage docs).
 * Electron tells a locked keyring from a changed one by the wording of its rejection alone.
 */
export async function unwrapWithKeyring(
  keyring: Keyring | null,
  platform: NodeJS.Platform,
  wrap: KeyringWrap,
): Promise<Unwrapped> {
  if (keyring === null) return { state: 'failed', reason: 'keyring-locked' };
  const ciphertext = Buffer.from(wrap.ciphertext, 'base64');
  // This app never keeps a wrap made with the constant key, so somebody else made this one, with a data key they know.
  if (isWeak(ciphertext, platform)) return { state: 'failed', reason: 'keyring-changed' };
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

function isWeak(ciphertext: Buffer, platform: NodeJS.Platform): boolean {
  return platform === 'linux' && ciphertext.subarray(0, 3).toString('latin1') === 'v10';
}

function backendOf(keyring: Keyring, platform: NodeJS.Platform): string {
  if (platform !== 'linux') return platform;
  return keyring.getSelectedStorageBackend?.() ?? 'unknown';
}
