import type { VaultStatus } from '../../../../shared/contract/app-state';
import type { FurtherOpeners } from './further-openers';
import type { KeySlots } from './key-slot';
import type { ListState } from './slot-keeper';

/** Holds the unlocked data keys, and unlocks, makes and protects them. */
export type DataKeys = FurtherOpeners & {
  readonly status: () => VaultStatus;
  /** Returns the key for new values, if it is unlocked for the caller. */
  readonly current: () => { readonly id: string; readonly dataKey: Buffer } | null;
  /** True when this vault has a data key, locked or not. */
  readonly hasKey: () => boolean;
  /** Returns all keys by id that are unlocked for the caller. */
  readonly opened: () => ReadonlyMap<string, Buffer>;
  /**
   * Unlocks the key with the keyring, or makes one when the keyring is strong. Never throws: `status` holds the result.
   */
  readonly prepare: () => Promise<void>;
  /**
   * Runs `use` with the data key, synchronously: a key that was returned could be wiped before its use. Throws
   * `passphrase-needed`, `vault-locked` or `keyring-failed`.
   */
  readonly withKey: <T>(use: (dataKey: Buffer) => T) => Promise<T>;
  /**
   * Makes the first data key. Throws `bad-input` when there is an unlocked one, `vault-locked` when there is a locked
   * one.
   */
  readonly setPassphrase: (passphrase: string) => Promise<void>;
  /**
   * Replaces the unlocked data key by a new one that only this passphrase opens; the old one is sealed under it. The
   * caller must then seal the old key's values again and call `finishKeyChange`.
   * @param present the current passphrase; null when the keyring opens the keys. Throws `passphrase-wrong`.
   */
  readonly requirePassphrase: (passphrase: string, present: string | null) => Promise<void>;
  /**
   * The same with a key that the keyring opens. Throws `vault-locked`, or `keyring-failed` without a strong keyring.
   */
  readonly returnToKeyring: (present: string | null) => Promise<void>;
  /**
   * Resolves when this passphrase, or the keyring, opens the current key. Throws `passphrase-wrong`, or `vault-locked`
   * while none is unlocked.
   */
  readonly verifyPassphrase: (present: string) => Promise<void>;
  /** Throws `passphrase-wrong`, or `passphrase-earlier` for one from before a reset. */
  readonly unlock: (passphrase: string) => Promise<void>;
  /** Unlocks older keys with the passphrase of their time. Throws `passphrase-wrong`. */
  readonly openEarlier: (passphrase: string) => Promise<void>;
  /** Wipes the keys; `behind jobs` hides them from all but the jobs that may keep the keys, until `wipeKept`. */
  readonly lock: (how?: 'at once' | 'behind jobs') => void;
  /** False when none are kept, because the vault was unlocked or locked meanwhile. */
  readonly wipeKept: () => boolean;
  /**
   * Retires the key that cannot be unlocked and makes a new one. `setAside` is called once that can succeed, before
   * anything changes. Throws `bad-input` when nothing is locked, `passphrase-needed`, `passphrase-weak`, or what
   * `setAside` throws.
   */
  readonly resetVault: (passphrase: string | null, setAside: () => Promise<unknown>) => Promise<void>;
  readonly retryKeyring: () => Promise<void>;
  readonly slots: () => KeySlots;
  /** The state of the list's signature; null while the current key is locked, and in practice. */
  readonly listState: () => ListState | null;
  /** Signs the current list. `isFirst`: it never was signed, and its older keys are then unlocked too. */
  readonly signList: (isFirst: boolean) => Promise<void>;
  /** The ids of the keys whose signatures this vault can have: see `SlotKeeper`. */
  readonly known: () => ReadonlySet<string>;
  /** The ids of older keys that no unlocked key vouches for: they are kept, and never used to open anything. */
  readonly untrustedSlots: () => readonly string[];
  /**
   * True when an unlocked older key has other wraps than the one under its successor: a change of key is unfinished.
   */
  readonly isUnfinished: () => boolean;
  /** Finishes a change of key: older keys lose all other wraps, first in the older copies, which `copies` rewrites. */
  readonly finishKeyChange: (copies: (slots: KeySlots) => Promise<void>) => Promise<void>;
};
