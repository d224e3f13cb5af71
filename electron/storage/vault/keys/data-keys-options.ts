import type { NoticeDraft } from '../notice-draft';
import type { KeySlots } from './key-slot';
import type { Keyring } from './protectors/keyring';

/** What the key holder works with. */
export type DataKeysOptions = {
  readonly keyring: Keyring | null;
  readonly platform: NodeJS.Platform;
  readonly practice: boolean;
  readonly vaultId: string;
  readonly slots: KeySlots;
  readonly clock: () => Date;
  /** Whether secrets are stored whose data key is in no slot. Then a new key is made only when a person asks for it. */
  readonly hasOrphans: boolean;
  /** Keeps the slots in both places; returns when they are on the disk and throws a KnownFailure of storage. */
  readonly save: (slots: KeySlots) => void;
  /** Tells the person of a slot that nobody with the keys has put there. */
  readonly tell: (notice: NoticeDraft) => void;
  readonly onChange: () => void;
  /** Whether the code that asks belongs to a job that may keep the keys behind a lock; else none may. */
  readonly isKeptByJob?: () => boolean;
};
