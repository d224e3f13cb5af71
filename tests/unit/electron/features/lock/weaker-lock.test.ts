import { describe, expect, it, vi } from 'vitest';
import type { Account } from '../../../../../electron/features/account/accounts';
import { refuseWeakerLock } from '../../../../../electron/features/lock/weaker-lock';
import type { VaultStatus } from '../../../../../shared/contract/app-state';
import { defaultSettings, type Settings, type SettingsChange } from '../../../../../shared/contract/settings';

const open: VaultStatus = { state: 'ready', protection: 'passphrase', reason: null };
const locked: VaultStatus = { state: 'locked', protection: 'passphrase', reason: 'passphrase-not-given' };

/** `isOpening`: the account of this status opens only when it is asked for, as at a start. */
function judge(
  change: SettingsChange,
  status: VaultStatus | null,
  { isOpening = false, ...now }: Partial<Settings> & { readonly isOpening?: boolean } = {},
) {
  const ask = vi.fn(async () => undefined);
  const own = status && ({ kind: 'real', vault: { status: () => status } } as unknown as Account);
  let isOpen = !isOpening;
  const current = async () => {
    isOpen = true;
    return own as Account;
  };
  const parts = {
    accounts: { current, opened: () => (own && isOpen ? [own] : []) },
    touchId: { isKnown: () => true, ask },
    reason: 'why',
  };
  return { ask, judged: refuseWeakerLock({ ...defaultSettings, ...now }, change, parts) };
}

describe('while the keys are locked', () => {
  it.each<SettingsChange>([{ lockAfterMinutes: 0 }, { lockAfterMinutes: 60 }, { lockWithScreen: false }])(
    'refuses a weaker lock: %o',
    async (change) => {
      await expect(judge(change, locked).judged).rejects.toMatchObject({ code: 'vault-locked' });
      await judge(change, open).judged;
    },
  );

  it.each<SettingsChange>([{ lockAfterMinutes: 5 }, { theme: 'dark' }, { lockWithScreen: true }])(
    'takes anything else: %o',
    (change) => judge(change, locked).judged,
  );

  it('refuses it before the account is open', async () => {
    const early = { isOpening: true } as const;
    await expect(judge({ lockAfterMinutes: 0 }, locked, early).judged).rejects.toMatchObject({ code: 'vault-locked' });
    await judge({ lockAfterMinutes: 0 }, open, early).judged;
  });

  it('refuses it where the account cannot be opened', async () => {
    await expect(judge({ lockAfterMinutes: 0 }, null).judged).rejects.toMatchObject({ code: 'vault-locked' });
  });

  it('refuses it from the practice account, also where the own one was not opened yet', async () => {
    const practice = { account: 'practice' } as const;
    await expect(judge({ lockAfterMinutes: 0 }, null, practice).judged).rejects.toMatchObject({ code: 'vault-locked' });
    await expect(judge({ lockAfterMinutes: 0 }, locked, practice).judged).rejects.toMatchObject({
      code: 'vault-locked',
    });
  });
});

it('asks for a finger before it stops asking for one', async () => {
  const off = judge({ askTouchId: false }, open, { askTouchId: true });
  await off.judged;
  expect(off.ask).toHaveBeenCalledWith('why');
  const other = judge({ askTouchId: false, theme: 'dark' }, open);
  await other.judged;
  expect(other.ask).not.toHaveBeenCalled();
});
