import type { FileFormats } from '../files/file-formats';
import type { StoreFactory } from '../files/store-file';
import type { Keyring } from './keys/protectors/keyring';

/** The dependencies of a vault. */
export type VaultOptions = {
  /** Absolute path of the data folder. It is created if it is missing. */
  readonly folder: string;
  /** Electron's safeStorage, usable only after the app's `ready` event; null where there is none. */
  readonly safeStorage: Keyring | null;
  readonly platform: NodeJS.Platform;
  readonly clock: () => Date;
  readonly openStore: StoreFactory;
  readonly fileFormats: FileFormats;
  readonly journal: {
    /** The person's name at the time of an event. */
    readonly who: () => string;
    readonly machine: string;
  };
  /** True when nothing in this folder is real: the keyring is never used, and the data key is stored in clear. */
  readonly practice: boolean;
  /** True when the calling code belongs to a job that may keep the keys after a lock. By default none may. */
  readonly isKeptByJob?: () => boolean;
  /** Quiet time after the last change until a backup is made, in milliseconds; 5,000 by default. */
  readonly backupDelayMs?: number;
};
