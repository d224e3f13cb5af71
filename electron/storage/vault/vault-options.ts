import type { FileFormats } from '../files/file-formats';
import type { StoreFactory } from '../files/store-file';
import type { Keyring } from './keys/protectors/keyring';

/** What a vault is opened with. */
export type VaultOptions = {
  /** Absolute path of the data folder. It is made when it is not there. */
  readonly folder: string;
  /** Electron's safeStorage, to be used only after the app's `ready` event; null where there is none. */
  readonly safeStorage: Keyring | null;
  readonly platform: NodeJS.Platform;
  readonly clock: () => Date;
  readonly openStore: StoreFactory;
  readonly fileFormats: FileFormats;
  readonly journal: {
    /** The name that events carry at the time they happen. */
    readonly who: () => string;
    readonly machine: string;
  };
  /** Whether nothing in this folder is real: then the keyring is never asked, and the key is kept in clear. */
  readonly practice: boolean;
  /** Whether the code that asks belongs to a job that may keep the keys behind a lock; else none may. */
  readonly isKeptByJob?: () => boolean;
  /** Quiet time after the last change until a backup is made, in milliseconds; 5,000 unless given. */
  readonly backupDelayMs?: number;
};
