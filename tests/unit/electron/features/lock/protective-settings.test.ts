import { expect, it, vi } from 'vitest';
import { KnownFailure } from '../../../../../electron/failures';
import type { Accounts } from '../../../../../electron/features/account/accounts';
import { noteProtectiveChange } from '../../../../../electron/features/lock/protective-settings';
import { defaultSettings, type SettingsChange } from '../../../../../shared/contract/settings';

function settingsOf(state: 'ready' | 'locked', account: 'real' | 'practice' | 'none' = 'real') {
  const noteMany = vi.fn(async () => {
    if (state === 'locked') throw new KnownFailure('vault-locked');
  });
  const real = { kind: 'real', vault: { noteMany } };
  const accounts = { current: async () => real, opened: () => [real] } as unknown as Accounts;
  const change = (wanted: SettingsChange) => noteProtectiveChange({ ...defaultSettings, account }, wanted, accounts);
  return { noteMany, change };
}

it('each change of a protection has its line before it applies, and no other setting has one', async () => {
  const { noteMany, change } = settingsOf('ready');
  await change({ clipboardSeconds: 0, protectWindow: true, theme: 'dark', lockAfterMinutes: 15 });
  expect(noteMany.mock.calls).toMatchObject([
    [
      [
        { type: 'settings-changed', facts: { setting: 'clipboardSeconds', from: 30, to: 0 } },
        { type: 'settings-changed', facts: { setting: 'protectWindow', from: false, to: true } },
      ],
    ],
  ]);
  await change({ theme: 'light' });
  expect(noteMany).toHaveBeenCalledOnce();
});

it('no protection changes while its line cannot be signed', async () => {
  await expect(settingsOf('locked').change({ clipboardSeconds: 0 })).rejects.toMatchObject({ code: 'vault-locked' });
  await settingsOf('locked').change({ theme: 'dark' });
  await settingsOf('locked', 'none').change({ clipboardSeconds: 0 });
});
