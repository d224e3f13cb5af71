import type { VaultStatus } from '../../../../shared/contract/app-state';
import { isDataKeyOf } from './data-key';
import { type KeySlot, openKeyringWrapOf, type Wrap, wrapOf } from './key-slot';
import { type Keyring, strengthOf, unwrapWithKeyring, wrapWithKeyring } from './protectors/keyring';
import { unwrapWithPassphrase } from './protectors/passphrase';

/** The result of opening a slot. `fresh` is a wrap to save in place of the used one. */
export type Attempt =
  | { readonly state: 'opened'; readonly dataKey: Buffer; readonly fresh: Wrap | null }
  | {
      readonly state: 'failed';
      readonly reason: NonNullable<VaultStatus['reason']>;
      /** True when everybody can open the wrap, so somebody planted it. */
      readonly isPlanted?: boolean;
    };

/**
 * Opens a slot with the keyring. When a passphrase would open it, the failure's reason is that none was given. On
 * Linux, where Chromium falls back to its constant key, a key that cannot be unwrapped is not lost: no keyring runs in
 * this session, or it is not unlocked.
 */
export async function openWithKeyring(
  slot: KeySlot,
  keyring: Keyring | null,
  platform: NodeJS.Platform,
): Promise<Attempt> {
  const wrap = openKeyringWrapOf(slot);
  if (wrap === null) return { state: 'failed', reason: reasonWithoutKeyring(slot) };
  const unwrapped = await unwrapWithKeyring(keyring, platform, wrap);
  if (unwrapped.state === 'opened') {
    const dataKey = Buffer.from(unwrapped.text, 'base64');
    if (isDataKeyOf(slot, dataKey)) return { state: 'opened', dataKey, fresh: unwrapped.fresh };
  }
  const isPlanted = unwrapped.state === 'failed' && unwrapped.reason === 'key-planted';
  if (wrapOf(slot, 'passphrase') !== null) return { state: 'failed', reason: 'passphrase-not-given', isPlanted };
  if (isPlanted) return { state: 'failed', reason: 'key-planted', isPlanted };
  if (unwrapped.state === 'opened') return { state: 'failed', reason: 'keyring-changed' };
  return { state: 'failed', reason: (platform === 'linux' && (await reasonOnLinux(keyring))) || unwrapped.reason };
}

/** Why a keyring opens nothing, by what it makes; null for a strong one. */
async function reasonOnLinux(keyring: Keyring | null): Promise<'keyring-locked' | 'keyring-missing' | null> {
  const strength = await strengthOf(keyring, 'linux');
  if (strength === 'strong') return null;
  return keyring !== null && strength === 'none' ? 'keyring-locked' : 'keyring-missing';
}

/** Wraps a key with a strong keyring, and unwraps it once to verify that it opens; null when either fails. */
export async function wrapInKeyring(
  dataKey: Buffer,
  keyring: Keyring | null,
  platform: NodeJS.Platform,
): Promise<Wrap | null> {
  // Read before the first await: `lock` may wipe the key at any time after.
  const text = dataKey.toString('base64');
  if (keyring === null || (await strengthOf(keyring, platform)) !== 'strong') return null;
  const wrap = await wrapWithKeyring(keyring, platform, text);
  if (wrap === null) return null;
  const back = await unwrapWithKeyring(keyring, platform, wrap);
  return back.state === 'opened' && back.text === text ? wrap : null;
}

/** Returns the key of a slot, or null for a wrong passphrase. */
export async function openWithPassphrase(slot: KeySlot, passphrase: string): Promise<Buffer | null> {
  const wrap = wrapOf(slot, 'passphrase');
  const dataKey = wrap === null ? null : await unwrapWithPassphrase(wrap, slot.id, passphrase);
  return dataKey !== null && isDataKeyOf(slot, dataKey) ? dataKey : null;
}

/**
 * Ignores a key in clear, which is for practice only: otherwise whoever wrote the file could read everything sealed
 * from now on.
 */
export function reasonWithoutKeyring(slot: KeySlot): NonNullable<VaultStatus['reason']> {
  return wrapOf(slot, 'passphrase') === null ? 'key-unreadable' : 'passphrase-not-given';
}
