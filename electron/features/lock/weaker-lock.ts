import type { Settings, SettingsChange } from '../../../shared/contract/settings';
import { KnownFailure } from '../../failures';
import type { TouchId } from '../../shell/system/touch-id';
import type { Accounts } from '../account/accounts';

/** The dependencies of the check. `reason` is the text that Touch ID shows. */
export type WeakerLockParts = {
  readonly accounts: Pick<Accounts, 'opened'>;
  readonly touchId: Pick<TouchId, 'isKnown' | 'ask'>;
  readonly reason: string;
};

/**
 * Refuses a change that would let someone other than the owner in: a weaker lock while the keys are locked, or Touch ID
 * turned off without Touch ID. Throws `vault-locked`, `touch-id-declined` or `touch-id-missing`.
 */
export async function refuseWeakerLock(now: Settings, change: SettingsChange, parts: WeakerLockParts): Promise<void> {
  const { accounts, touchId, reason } = parts;
  const { lockAfterMinutes = now.lockAfterMinutes, lockWithScreen = now.lockWithScreen } = change;
  const isLater = asMinutes(lockAfterMinutes) > asMinutes(now.lockAfterMinutes);
  const isSwitchedOff = now.askTouchId && change.askTouchId === false;
  const isWeaker = isLater || (now.lockWithScreen && !lockWithScreen) || isSwitchedOff;
  if (isWeaker && !mayWeaken(accounts, now)) throw new KnownFailure('vault-locked');
  if (isSwitchedOff && touchId.isKnown()) await touchId.ask(reason);
}

/** In practice the real account may be open or not; without a proof of access to it, its lock cannot be weakened. */
function mayWeaken(accounts: Pick<Accounts, 'opened'>, { account }: Settings): boolean {
  const own = accounts.opened().find(({ kind }) => kind === 'real');
  if (own === undefined) return account !== 'practice';
  const { state, protection } = own.vault.status();
  return state !== 'locked' || protection !== 'passphrase';
}

/** 0 means never. */
function asMinutes(minutes: number): number {
  return minutes === 0 ? Number.POSITIVE_INFINITY : minutes;
}
