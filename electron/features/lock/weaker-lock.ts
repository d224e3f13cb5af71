import type { Settings, SettingsChange } from '../../../shared/contract/settings';
import { KnownFailure } from '../../failures';
import type { TouchId } from '../../shell/system/touch-id';
import type { Accounts } from '../account/accounts';

/** What a change of settings is judged with. `reason` is what Touch ID shows. */
export type WeakerLockParts = {
  readonly accounts: Pick<Accounts, 'opened'>;
  readonly touchId: Pick<TouchId, 'isKnown' | 'ask'>;
  readonly reason: string;
};

/**
 * Refuses what would let somebody in who is not the owner: a weaker lock while the keys are locked, and the end of Touch
 * ID without a finger. Throws `vault-locked`, `touch-id-declined` or `touch-id-missing`.
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

/** Behind the practice account stands the own one, opened or not: nobody has shown there that they may change its lock. */
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
