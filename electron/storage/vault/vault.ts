import type { Notice, VaultStatus } from '../../../shared/contract/app-state';
import type { JournalEvent } from '../../../shared/model/event';
import type { JournalCheck } from '../../../shared/model/journal-check';
import type { KeyRecord, SecretField } from '../../../shared/model/key-record';
import type { JournalProblem } from '../journal/chain';
import type { EventDraft } from '../journal/journal';
import type { JournalLine } from '../journal/line';
import type { SealedValue } from './keys/envelope';
import type { ChangeFollower } from './keys/finish-change';

/** What a save does to the sealed values of a record: a new one, null to remove it, nothing to keep what is there. */
export type SealedChange = { readonly [F in SecretField]?: SealedValue | null };

/** One of several records that are saved together: its values, what became of it before, and the event that saves it. */
export type RecordSave = {
  readonly record: KeyRecord;
  readonly sealed: SealedChange;
  readonly event: EventDraft;
  /** Events of the key that another journal told, oldest first. */
  readonly past?: readonly EventDraft[];
};

/** The records as the rest of the app may see them: no sealed values, and each secret marked as it can be opened now. */
export type VaultRecords = {
  /** All records in the order in which they were added; from memory. They must not be changed in place. */
  readonly list: () => readonly KeyRecord[];
  /**
   * Some of the list: those that follow the record `after`, or the first ones for null or a record that is gone.
   * `next` is the `after` of the next call, null at the end; `total` counts all.
   */
  readonly page: (
    after: string | null,
    count: number,
  ) => { readonly keys: readonly KeyRecord[]; readonly next: string | null; readonly total: number };
  readonly get: (id: string) => KeyRecord | null;
  /** Whether a value is stored for this field, openable or not. */
  readonly has: (id: string, field: SecretField) => boolean;
};

/** What happened so far, and the check that nobody rewrote it. */
type VaultJournal = {
  /** Waits until the journal has been read, in small pieces; the next two calls would read what is left at once. */
  readonly ready: () => Promise<void>;
  /** The events of one key, oldest first; those of the vault itself for null. */
  readonly timeline: (keyId: string | null) => readonly JournalEvent[];
  /** The number of the last event. */
  readonly length: () => number;
  /**
   * Checks the whole chain with the keys at hand, in small pieces, and raises a `journal-broken` notice when something
   * is wrong. While the vault is locked, only what needs no key is checked.
   */
  readonly verify: () => Promise<readonly JournalProblem[]>;
  /** What the last check found, also the one that runs by itself when the vault is opened; null before that. */
  readonly lastCheck: () => JournalCheck | null;
  /** All readable lines with their signatures, oldest first. */
  readonly lines: () => readonly JournalLine[];
};

/**
 * Everything that is kept: secrets, records, journal. The one order of every change is journal first, then the
 * record, one change at a time. While the vault is locked nothing can be journaled and therefore nothing be changed.
 */
export type Vault = {
  /**
   * How the vault stands. Between `openVault` and the end of `prepare` a vault with a keyring is `locked` without a
   * reason: not opened yet.
   */
  readonly status: () => VaultStatus;
  /** Calls back after every change of status or notices, until the returned function is called. */
  readonly onChange: (listener: () => void) => () => void;
  /**
   * Opens the data key, or makes it where the keyring is strong, and finishes what the last run left open. To be
   * called once the window shows, because the keyring may ask the person something. Never throws.
   */
  readonly prepare: () => Promise<void>;
  /**
   * Protects a vault that has no protection yet with a passphrase. It never makes a new key beside one that does not
   * open: that is `resetVault`.
   * @throws KnownFailure `passphrase-weak`, `bad-input` where there is a protection, `vault-locked` where it is closed,
   * or one of storage.
   */
  readonly setPassphrase: (passphrase: string) => Promise<VaultStatus>;
  /**
   * Protects the vault with this passphrase alone. A new data key takes the place of the old one and everything is
   * sealed anew under it, so that no older copy inside the data folder opens with what opened it before. Should the disk
   * refuse that, the passphrase stands and the rest goes on at the next start.
   * @param present the passphrase that opens the vault now; null where the keyring does.
   * @param follower who follows the sealing, which takes some seconds for thousands of keys; saves go on in between.
   * @throws KnownFailure `passphrase-wrong`, `passphrase-weak`, `vault-locked`, or one of storage.
   */
  readonly requirePassphrase: (
    passphrase: string,
    present: string | null,
    follower?: ChangeFollower,
  ) => Promise<VaultStatus>;
  /**
   * Lets the keyring open the vault again, in the same way, and forgets the passphrase.
   * @throws KnownFailure `passphrase-wrong`, `vault-locked`, `keyring-failed` where no strong keyring answers, or one of
   * storage.
   */
  readonly returnToKeyring: (present: string | null, follower?: ChangeFollower) => Promise<VaultStatus>;
  /**
   * Returns when `present` is the passphrase that opens the vault, or where the keyring opens it. Changes nothing.
   * @throws KnownFailure `passphrase-wrong`, `vault-locked`.
   */
  readonly verifyPassphrase: (present: string) => Promise<void>;
  /**
   * @throws KnownFailure `passphrase-wrong`, `passphrase-earlier` for one from before a start over, or `bad-input` when
   * the vault has no passphrase.
   */
  readonly unlock: (passphrase: string) => Promise<VaultStatus>;
  /** Opens values from before a start over with the passphrase of that time. @throws KnownFailure `passphrase-wrong`, `vault-locked`. */
  readonly openEarlier: (passphrase: string) => Promise<VaultStatus>;
  /** How many values are closed now, of how many records, and whether an earlier passphrase could open some. */
  readonly closed: () => { readonly values: number; readonly keys: number; readonly earlierPassphrase: boolean };
  /** Wipes the open keys from memory. Strings that were opened before live until they are collected. */
  readonly lock: () => VaultStatus;
  /**
   * As `lock` for everybody but the jobs that may keep the keys (`VaultOptions.isKeptByJob`): they see an open vault
   * until `wipeKept`. Unlocking in the meantime checks the passphrase like any other.
   */
  readonly lockKeepingJobs: () => VaultStatus;
  /** Wipes the keys that were kept for jobs; false when none are, because somebody unlocked or locked meanwhile. */
  readonly wipeKept: () => boolean;
  /**
   * Asks the keyring again. Chromium chooses the keyring once per process, so one that was started or unlocked
   * meanwhile is mostly seen only after a restart of the app: an unchanged answer means that, and not that there is none.
   */
  readonly retryKeyring: () => Promise<VaultStatus>;
  /**
   * Makes a new key beside a locked one, after the account's files were copied into `before-new-key-<time>`. Records
   * stay and can be changed again; values under the old key stay locked, and open again if that key ever does.
   * @param passphrase protects the new key; null gives it to the keyring.
   * @throws KnownFailure `bad-input` when nothing is locked, `passphrase-needed` where no strong keyring answers,
   * `passphrase-weak`, or one of storage; then nothing is changed.
   */
  readonly resetVault: (passphrase: string | null) => Promise<VaultStatus>;
  /**
   * Seals a value for one field of one record; it opens nowhere else. Nothing is stored until `save`.
   * @throws KnownFailure `passphrase-needed` before there is a protection, `vault-locked`, `keyring-failed`,
   * `bad-input` for an empty value, or one of storage when the first data key could not be kept.
   */
  readonly seal: (recordId: string, field: SecretField, value: string) => Promise<SealedValue>;
  /**
   * The stored value in clear.
   * @throws KnownFailure `not-found` when none is stored; `vault-locked` when a passphrase would open it;
   * `value-locked` when it is stored but cannot be opened.
   */
  readonly open: (recordId: string, field: SecretField) => Promise<string>;
  /** Keyed fingerprint of a value, 16 hex characters. Throws as `seal` does. */
  readonly fingerprint: (value: string) => Promise<string>;
  readonly records: VaultRecords;
  readonly journal: VaultJournal;
  readonly notices: () => readonly Notice[];
  /** Adds what another part found out about its own file, for instance the settings. The same notice is raised once. */
  readonly raiseNotice: (notice: Pick<Notice, 'code' | 'facts'>) => void;
  readonly dismissNotice: (id: string) => void;
  /**
   * Saves one change: its event, then the record with its sealed values. Returns when both are on the disk; when it
   * throws, neither is kept.
   * @throws KnownFailure `vault-locked`, `keyring-failed`, `bad-input` for a value sealed for another place, or one of storage.
   */
  readonly save: (record: KeyRecord, sealed: SealedChange, event: EventDraft) => Promise<JournalEvent>;
  /**
   * Saves many records, each once, with one write of the journal and one of the records for each file that holds some
   * of them: such a group is kept whole or not at all. Each group is told when it is on the disk; `next` is awaited
   * before each and may throw to end there. Throws as `save` does; groups that were told stay.
   */
  readonly saveMany: (
    saves: readonly RecordSave[],
    saved?: (ids: readonly string[]) => void,
    next?: () => Promise<void>,
  ) => Promise<void>;
  /** Notes an event that changes no record, for instance a copy. Throws as `save` does. */
  readonly note: (event: EventDraft) => Promise<JournalEvent>;
  /** Notes several events in one write. Throws as `save` does; then none is noted. */
  readonly noteMany: (events: readonly EventDraft[]) => Promise<void>;
  /** Removes a draft with its values. Throws as `save` does, and `not-found` or `bad-input` for what is no draft. */
  readonly discard: (id: string, event: EventDraft) => Promise<JournalEvent>;
  /** Removes a revoked or deleted key with its values. Throws as `save` does, and `not-found` or `bad-input` for any other. */
  readonly purge: (id: string, event: EventDraft) => Promise<JournalEvent>;
  /** Makes the backup that is due, if one is. */
  readonly backUp: () => Promise<void>;
  /**
   * Waits for running saves, makes the backup that is due and wipes the keys. Afterwards it takes no
   * change: `save`, `note`, `discard` and `purge` throw `vault-locked`.
   */
  readonly close: () => Promise<void>;
  /** Whether files are being written now. Waiting for the keyring is no writing. */
  readonly isWriting: () => boolean;
};
