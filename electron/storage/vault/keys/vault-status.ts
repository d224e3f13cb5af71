import type { VaultStatus } from '../../../../shared/contract/app-state';
import { type KeySlots, openKeyringWrapOf } from './key-slot';

/** The input of a vault's status. `reason`: why the current key was not unlocked, if that was tried. */
export type VaultCondition = {
  readonly practice: boolean;
  readonly slots: KeySlots;
  readonly isOpen: boolean;
  readonly hasOrphans: boolean;
  readonly reason: VaultStatus['reason'];
};

/** The vault's status, as the page gets it. */
export function statusOf({ practice, slots, isOpen, hasOrphans, reason }: VaultCondition): VaultStatus {
  if (practice) return { state: 'ready', protection: 'practice', reason: null };
  if (slots.current === null) {
    if (hasOrphans) return { state: 'locked', protection: 'none', reason: 'key-unreadable' };
    return { state: 'open', protection: 'none', reason: null };
  }
  const protection = openKeyringWrapOf(slots.current) === null ? 'passphrase' : 'keyring';
  if (isOpen) return { state: 'ready', protection, reason: null };
  return { state: 'locked', protection, reason };
}
