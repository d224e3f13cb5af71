import type { NoticeDraft } from '../notice-draft';
import type { KeySlots } from './key-slot';
import type { Keyring } from './protectors/keyring';

/** The dependencies of the data keys. */
export type DataKeysOptions = {
  readonly keyring: Keyring | null;
  readonly platform: NodeJS.Platform;
  readonly practice: boolean;
  readonly vaultId: string;
  readonly slots: KeySlots;
  readonly clock: () => Date;
  /** True when values are stored whose data key is in no slot. Then a new key is made only on the person's request. */
  readonly hasOrphans: boolean;
  /** Stores the slots in both places and returns when they are on the disk. Throws a KnownFailure of storage. */
  readonly save: (slots: KeySlots) => void;
  /** Notifies the person of a slot that nobody with the keys has added. */
  readonly tell: (notice: NoticeDraft) => void;
  readonly onChange: () => void;
  /** True when the calling code belongs to a job that may keep the keys after a lock. By default none may. */
  readonly isKeptByJob?: () => boolean;
};
