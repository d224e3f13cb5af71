import { expect, it, vi } from 'vitest';
import { KnownFailure } from '../../../../../electron/failures';
import type { Accounts } from '../../../../../electron/features/account/accounts';
import { noteUnlocks } from '../../../../../electron/features/lock/note-unlocks';
import { noteProtectiveChange } from '../../../../../electron/features/lock/protective-settings';
import type { Vault } from '../../../../../electron/storage/vault/vault';
import { defaultSettings, type SettingsChange } from '../../../../../shared/contract/settings';

const at = '2026-11-01T10:00:00.000Z';

function lockable({ full = false } = {}) {
  let state: 'locked' | 'ready' = 'ready';
  const note = vi.fn(async () => {
    if (full) throw new KnownFailure('storage-full');
  });
  const lock = () => {
    state = 'locked';
    return { state };
  };
  const unlock = async (passphrase: string) => {
    if (passphrase !== 'right') throw new KnownFailure('passphrase-wrong');
    state = 'ready';
    return { state };
  };
  const vault = { status: () => ({ state }), note, lock, lockKeepingJobs: lock, unlock } as unknown as Vault;
  return { note, vault: noteUnlocks(vault, () => at) };
}

it('an unlocking leaves a line that says since when it was locked and how many passphrases were refused', async () => {
  const { note, vault } = lockable();
  vault.lock();
  for (const wrong of ['one', 'two']) await expect(vault.unlock(wrong)).rejects.toThrow();
  await vault.unlock('right');
  expect(note.mock.calls).toMatchObject([[{ type: 'unlocked', facts: { lockedAt: at, refused: 2 } }]]);
  vault.lockKeepingJobs();
  await vault.unlock('right');
  expect(note.mock.calls[1]).toMatchObject([{ facts: { lockedAt: at, refused: 0 } }]);
});

it('a full disk keeps nobody out', async () => {
  const { vault } = lockable({ full: true });
  vault.lock();
  expect(await vault.unlock('right')).toMatchObject({ state: 'ready' });
});

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
