import type { VaultStatus } from '../../../../shared/contract/app-state';
import type { KeySlots } from './key-slot';
import type { ListState } from './slot-keeper';

/** Holds the data keys that are open, and knows how to open, make and protect them. */
export type DataKeys = {
  readonly status: () => VaultStatus;
  /** The key for everything new, when it is open for whoever asks. */
  readonly current: () => { readonly id: string; readonly dataKey: Buffer } | null;
  /** Whether this vault has a data key at all, open or not. */
  readonly hasKey: () => boolean;
  /** All keys by id that are open for whoever asks. */
  readonly opened: () => ReadonlyMap<string, Buffer>;
  /** Opens the key with the keyring, or makes it when the keyring is strong. Never throws: the status says what came of it. */
  readonly prepare: () => Promise<void>;
  /**
   * Uses the data key for something new, at once: a key that were handed out could be wiped before its use.
   * Throws `passphrase-needed`, `vault-locked` or `keyring-failed`.
   */
  readonly withKey: <T>(use: (dataKey: Buffer) => T) => Promise<T>;
  /** Makes the first data key. Throws `bad-input` where there is one that is open, `vault-locked` where one is not. */
  readonly setPassphrase: (passphrase: string) => Promise<void>;
  /**
   * Puts a new data key in place of the open one, which nothing but this passphrase opens; the old one is sealed under
   * it. What was sealed under the old key is the caller's to seal anew, and then to call `closeUp`.
   * @param present the passphrase that opens the keys now; null where the keyring does. Throws `passphrase-wrong`.
   */
  readonly requirePassphrase: (passphrase: string, present: string | null) => Promise<void>;
  /** The same with a key that the keyring opens. Throws `vault-locked`, or `keyring-failed` where none is strong. */
  readonly returnToKeyring: (present: string | null) => Promise<void>;
  /** Returns when this passphrase opens the present key, or the keyring does. Throws `passphrase-wrong`, or `vault-locked` while none is open. */
  readonly verifyPassphrase: (present: string) => Promise<void>;
  /** Throws `passphrase-wrong`, or `passphrase-earlier` for one that was used before somebody started over. */
  readonly unlock: (passphrase: string) => Promise<void>;
  /** Opens older keys beside the open one with the passphrase of their time. Throws `passphrase-wrong`. */
  readonly openEarlier: (passphrase: string) => Promise<void>;
  /** Wipes the keys, or behind jobs hides them from all but the jobs that may keep them, until `wipeKept`. */
  readonly lock: (how?: 'at once' | 'behind jobs') => void;
  /** False when none are kept, because somebody unlocked or locked meanwhile. */
  readonly wipeKept: () => boolean;
  /**
   * Retires the key that does not open and makes a new one. `setAside` is called once that can succeed, before anything
   * changes. Throws `bad-input` where nothing is locked, `passphrase-needed`, `passphrase-weak`, or what `setAside` throws.
   */
  readonly resetVault: (passphrase: string | null, setAside: () => Promise<unknown>) => Promise<void>;
  readonly retryKeyring: () => Promise<void>;
  readonly slots: () => KeySlots;
  /** What the signature of the list says; null while the current key is closed, and in practice. */
  readonly listState: () => ListState | null;
  /** Signs the list as it stands; `isFirst` for one that never was, whose older keys are then opened as well. */
  readonly signList: (isFirst: boolean) => Promise<void>;
  /** Ids of the keys whose signatures this vault can have: see `SlotKeeper`. */
  readonly known: () => ReadonlySet<string>;
  /** Ids of older keys that nobody with an open key vouches for: they are kept, and open nothing. */
  readonly strangers: () => readonly string[];
  /** Whether an open older key is kept in another way than under its successor: then a change of key has not ended. */
  readonly isUnfinished: () => boolean;
  /** Ends a change of key: older keys lose all their other wraps, in the older copies first, which `copies` does. */
  readonly closeUp: (copies: (slots: KeySlots) => Promise<void>) => Promise<void>;
};
