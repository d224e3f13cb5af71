import type { Settings, SettingsChange } from '../../../shared/contract/settings';
import { KnownFailure } from '../../failures';
import type { TouchId } from '../../shell/system/touch-id';
import type { Accounts } from '../account/accounts';

/** The dependencies of the check. `reason` is the text that Touch ID shows. */
export type WeakerLockParts = {
  readonly accounts: Pick<Accounts, 'opened' | 'current'>;
  readonly touchId: Pick<TouchId, 'isKnown' | 'ask'>;
  readonly reason: string;
};

/**
 * Refuses a change that would let someone other than the owner in: a weaker lock while the keys are locked, or Touch ID
 * turned off without Touch ID. Waits for the current account: before it is open nothing tells whether it is locked.
 * Throws `vault-locked`, `touch-id-declined`, `touch-id-missing`, and why the account cannot be opened.
 */
export async function refuseWeakerLock(now: Settings, change: SettingsChange, parts: WeakerLockParts): Promise<void> {
  const { accounts, touchId, reason } = parts;
  const { lockAfterMinutes = now.lockAfterMinutes, lockWithScreen = now.lockWithScreen } = change;
  const isLater = asMinutes(lockAfterMinutes) > asMinutes(now.lockAfterMinutes);
  const isSwitchedOff = now.askTouchId && change.askTouchId === false;
  const isWeaker = isLater || (now.lockWithScreen && !lockWithScreen) || isSwitchedOff;
  if (isWeaker) {
    await accounts.current();
    if (!mayWeaken(accounts)) throw new KnownFailure('vault-locked');
  }
  if (isSwitchedOff && touchId.isKnown()) await touchId.ask(reason);
}

/** In practice the real account may be open or not; without a proof of access to it, its lock cannot be weakened. */
function mayWeaken(accounts: Pick<Accounts, 'opened'>): boolean {
  const own = accounts.opened().find(({ kind }) => kind === 'real');
  if (own === undefined) return false;
  const { state, protection } = own.vault.status();
  return state !== 'locked' || protection !== 'passphrase';
}

/** 0 means never. */
function asMinutes(minutes: number): number {
  return minutes === 0 ? Number.POSITIVE_INFINITY : minutes;
}
