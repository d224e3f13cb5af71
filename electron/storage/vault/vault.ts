import type { Notice, VaultStatus } from '../../../shared/contract/app-state';
import type { JournalEvent } from '../../../shared/model/event';
import type { JournalCheck } from '../../../shared/model/journal-check';
import type { KeyFacts } from '../../../shared/model/key-facts';
import type { KeyRecord, SecretField } from '../../../shared/model/key-record';
import type { JournalProblem } from '../journal/chain';
import type { EventDraft } from '../journal/journal';
import type { JournalLine } from '../journal/line';
import type { JournalStandings } from './journal-standings';
import type { SealedValue } from './keys/envelope';
import type { ChangeFollower } from './keys/finish-change';
import type { RecordSave, SealedChange } from './record-save';
import type { SigningStore } from './signing-store';
import type { VaultOpeners } from './vault-openers';

/**
 * The records without sealed values, each value's summary with its current state. Facts are in memory; a record is
 * parsed each time it is read.
 */
export type VaultRecords = {
  readonly size: () => number;
  /** Returns the facts of all records, in the order in which they were added. */
  readonly facts: () => Iterable<KeyFacts>;
  readonly factsOf: (id: string) => KeyFacts | null;
  /**
   * Reads all records, one after the other, in the order in which they were added. This takes a second for ten thousand:
   * use `facts` where they suffice, and keep nothing that you do not need.
   */
  readonly list: () => Iterable<KeyRecord>;
  readonly get: (id: string) => KeyRecord | null;
  /** True when a value is stored for this field, locked or not. */
  readonly has: (id: string, field: SecretField) => boolean;
  /**
   * The state of all values of a record by the keys that are unlocked now, without opening one: `locked` when one is,
   * `none` when there are none.
   */
  readonly valuesOf: (id: string) => 'none' | 'ready' | 'locked';
  /** Reads the records that have a value with one of these fingerprints. */
  readonly withFingerprint: (prints: readonly string[]) => Iterable<KeyRecord>;
  /**
   * Calls the listener after each write with the ids of the records that it stored or removed, and when records turn out
   * to be others than the index said.
   */
  readonly follow: (listener: (ids: readonly string[]) => void) => void;
};

/** The signed history and its verification. */
type VaultJournal = {
  /** Waits until the journal is read, in small chunks; otherwise the next two calls read the rest at once. */
  readonly ready: () => Promise<void>;
  /** Returns the events of one key, oldest first; null for those of the vault itself. */
  readonly timeline: (keyId: string | null) => readonly JournalEvent[];
  /** Returns the number of the last event. */
  readonly length: () => number;
  /**
   * Verifies the whole chain with the unlocked keys, in small chunks, and raises a `journal-broken` notice for a
   * problem. While the vault is locked, it checks only what needs no key.
   */
  readonly verify: () => Promise<readonly JournalProblem[]>;
  /** Returns the result of the last check, also of the automatic one after opening; null before that. */
  readonly lastCheck: () => JournalCheck | null;
  /** Returns what the last check found of each line; null before that. */
  readonly lastStandings: () => JournalStandings | null;
  /** Returns the number of lines of the file, unreadable ones included. */
  readonly count: () => number;
  /** Yields the lines of the file from the line `from`, counted from 0, as text; an unreadable one is empty. */
  readonly textsFrom: (from: number) => Iterable<string>;
  /** Returns one line of the file, counted from 1; null when it is unreadable. */
  readonly at: (line: number) => JournalLine | null;
  /** Finds the events of these types, oldest first, in small chunks. It parses no others. */
  readonly ofTypes: (types: ReadonlySet<string>) => Promise<readonly JournalEvent[]>;
  /** Returns all readable lines with their signatures, oldest first. This takes a second for a hundred thousand. */
  readonly lines: () => readonly JournalLine[];
};

/**
 * Everything that is stored: values, records, journal. Changes run one at a time, and each writes the journal first,
 * then the record. While the vault is locked nothing can be journaled and therefore nothing changed.
 */
export type Vault = {
  /** What opens the vault beside its protection: a recovery kit, and the keyring after the system's own proof. */
  readonly openers: VaultOpeners;
  /**
   * The vault's status. Between `openVault` and the end of `prepare` a vault with a keyring is `locked` without a
   * reason: not unlocked yet.
   */
  readonly status: () => VaultStatus;
  /** Calls the listener after every change of status or notices, until the returned function is called. */
  readonly onChange: (listener: () => void) => () => void;
  /**
   * Unlocks the data key, or makes it when the keyring is strong, and finishes what the last run left open. Call it
   * once the window is shown, because the keyring may prompt the person. Never throws.
   */
  readonly prepare: () => Promise<void>;
  /**
   * Protects a vault without a protection with a passphrase. It never makes a new key next to a locked one: that is
   * `resetVault`.
   * @throws KnownFailure `passphrase-weak`, `bad-input` when there is a protection, `vault-locked` when it is locked,
   *   or one of storage.
   */
  readonly setPassphrase: (passphrase: string) => Promise<VaultStatus>;
  /**
   * Protects the vault with this passphrase alone. A new data key replaces the old one and every value is sealed again
   * under it, so that what opened older copies inside the data folder no longer opens them. If the disk refuses that,
   * the passphrase still applies and the rest continues at the next start.
   * @param present the current passphrase; null when the keyring opens the vault.
   * @param follower observes the sealing, which takes some seconds for thousands of keys; saves continue in between.
   * @throws KnownFailure `passphrase-wrong`, `passphrase-weak`, `vault-locked`, or one of storage.
   */
  readonly requirePassphrase: (
    passphrase: string,
    present: string | null,
    follower?: ChangeFollower,
  ) => Promise<VaultStatus>;
  /**
   * Lets the keyring open the vault again, in the same way, and drops the passphrase.
   * @throws KnownFailure `passphrase-wrong`, `vault-locked`, `keyring-failed` without a strong keyring, or one of
   *   storage.
   */
  readonly returnToKeyring: (present: string | null, follower?: ChangeFollower) => Promise<VaultStatus>;
  /**
   * Resolves when `present` is the current passphrase, or when the keyring opens the vault. Changes nothing.
   * @throws KnownFailure `passphrase-wrong`, `vault-locked`.
   */
  readonly verifyPassphrase: (present: string) => Promise<void>;
  /**
   * Unlocks the vault with its passphrase.
   * @throws KnownFailure `passphrase-wrong`, `passphrase-earlier` for one from before a reset, or `bad-input` when the
   *   vault has no passphrase.
   */
  readonly unlock: (passphrase: string) => Promise<VaultStatus>;
  /**
   * Unlocks values from before a reset with the passphrase of that time. @throws KnownFailure `passphrase-wrong`,
   * `vault-locked`.
   */
  readonly openEarlier: (passphrase: string) => Promise<VaultStatus>;
  /** Counts the locked values and their records, and says whether an earlier passphrase could open some. */
  readonly closed: () => { readonly values: number; readonly keys: number; readonly earlierPassphrase: boolean };
  /** Wipes the data keys from memory. Strings that were opened before live until they are collected. */
  readonly lock: () => VaultStatus;
  /**
   * Locks for everybody but the jobs that may keep the keys (`VaultOptions.isKeptByJob`): for them the vault stays
   * unlocked until `wipeKept`. Unlocking meanwhile checks the passphrase as usual.
   */
  readonly lockKeepingJobs: () => VaultStatus;
  /** Wipes the keys kept for jobs; false when none are, because the vault was unlocked or locked meanwhile. */
  readonly wipeKept: () => boolean;
  /**
   * Asks the keyring again. Chromium chooses the keyring once per process, so one that was started or unlocked
   * meanwhile is usually seen only after a restart of the app. An unchanged answer does not prove that there is no
   * keyring.
   */
  readonly retryKeyring: () => Promise<VaultStatus>;
  /**
   * Makes a new key next to a locked one, after copying the account's files into `before-new-key-<time>`. Records stay
   * and can be changed again; values under the old key stay locked, and open again if that key ever does.
   * @param passphrase protects the new key; null gives it to the keyring.
   * @throws KnownFailure `bad-input` when nothing is locked, `passphrase-needed` without a strong keyring,
   *   `passphrase-weak`, or one of storage; then nothing has changed.
   */
  readonly resetVault: (passphrase: string | null) => Promise<VaultStatus>;
  /**
   * Seals a value for one field of one record; it opens nowhere else. Nothing is stored until `save`.
   * @throws KnownFailure `passphrase-needed` before there is a protection, `vault-locked`, `keyring-failed`,
   *   `bad-input` for an empty value, or one of storage when the first data key could not be stored.
   */
  readonly seal: (recordId: string, field: SecretField, value: string) => Promise<SealedValue>;
  /**
   * Returns the stored value in clear.
   * @throws KnownFailure `not-found` when none is stored; `vault-locked` when a passphrase would open it;
   *   `value-locked` when it is stored but cannot be opened.
   */
  readonly open: (recordId: string, field: SecretField) => Promise<string>;
  /** Returns the keyed fingerprint of a value, 16 hex characters. Throws as `seal` does. */
  readonly fingerprint: (value: string) => Promise<string>;
  readonly records: VaultRecords;
  readonly journal: VaultJournal;
  /** The private halves of the person's signing keys. */
  readonly signing: SigningStore;
  readonly notices: () => readonly Notice[];
  /** Adds another part's notice about its own file, for instance the settings. The same notice is raised once. */
  readonly raiseNotice: (notice: Pick<Notice, 'code' | 'facts'>) => void;
  readonly dismissNotice: (id: string) => void;
  /** Lists a notice again that was dismissed in this run; false when its cause is gone, or it is listed already. */
  readonly bringBackNotice: (id: string) => boolean;
  /**
   * Saves one change: its event, then the record with its sealed values. Resolves when both are on the disk; when it
   * throws, neither is kept.
   * @throws KnownFailure `vault-locked`, `keyring-failed`, `bad-input` for a value sealed for another place, or one of
   *   storage.
   */
  readonly save: (record: KeyRecord, sealed: SealedChange, event: EventDraft) => Promise<JournalEvent>;
  /**
   * Saves many records, each once, in groups by record file. Each group is one write of the journal and one of the
   * file, and is saved whole or not at all. `saved` is called when a group is on the disk; `next` is awaited before
   * each group and may throw to stop. Throws as `save` does; saved groups stay.
   */
  readonly saveMany: (
    saves: readonly RecordSave[],
    saved?: (ids: readonly string[]) => void,
    next?: () => Promise<void>,
  ) => Promise<void>;
  /** Journals an event that changes no record, for instance a copy. Throws as `save` does. */
  readonly note: (event: EventDraft) => Promise<JournalEvent>;
  /** Journals several events in one write. Throws as `save` does; then none is journaled. */
  readonly noteMany: (events: readonly EventDraft[]) => Promise<void>;
  /** Removes a draft with its values. Throws as `save` does, and `not-found` or `bad-input` for any other record. */
  readonly discard: (id: string, event: EventDraft) => Promise<JournalEvent>;
  /**
   * Removes a revoked or deleted key with its values. Throws as `save` does, and `not-found` or `bad-input` for any
   * other.
   */
  readonly purge: (id: string, event: EventDraft) => Promise<JournalEvent>;
  /** Makes the backup that is due, if any. */
  readonly backUp: () => Promise<void>;
  /**
   * Waits for running saves, makes the backup that is due and wipes the keys. Afterwards every change throws
   * `vault-locked`: `save`, `note`, `discard` and `purge`.
   */
  readonly close: () => Promise<void>;
  /** True while files are being written. Waiting for the keyring does not count. */
  readonly isWriting: () => boolean;
};
