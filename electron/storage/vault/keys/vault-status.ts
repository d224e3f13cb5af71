import type { VaultStatus } from '../../../../shared/contract/app-state';
import { type KeySlots, wrapOf } from './key-slot';

/** What decides how a vault stands. `reason`: why the current key did not open, if that was tried. */
export type VaultCondition = {
  readonly practice: boolean;
  readonly slots: KeySlots;
  readonly isOpen: boolean;
  readonly hasOrphans: boolean;
  readonly reason: VaultStatus['reason'];
};

/** How a vault stands, as the page is told. */
export function statusOf({ practice, slots, isOpen, hasOrphans, reason }: VaultCondition): VaultStatus {
  if (practice) return { state: 'ready', protection: 'practice', reason: null };
  if (slots.current === null) {
    if (hasOrphans) return { state: 'locked', protection: 'none', reason: 'key-unreadable' };
    return { state: 'open', protection: 'none', reason: null };
  }
  const protection = wrapOf(slots.current, 'keyring') === null ? 'passphrase' : 'keyring';
  if (isOpen) return { state: 'ready', protection, reason: null };
  return { state: 'locked', protection, reason };
}
