import { expect, it, vi } from 'vitest';
import { KnownFailure } from '../../../../../electron/failures';
import type { Account } from '../../../../../electron/features/account/accounts';
import { stopTouchId } from '../../../../../electron/features/lock/stop-touch-id';
import { createTouchId } from '../../../../../electron/shell/system/touch-id';
import type { VaultStatus } from '../../../../../shared/contract/app-state';
import { defaultSettings, type SettingsChange } from '../../../../../shared/contract/settings';

const byPassphrase: VaultStatus = { state: 'ready', protection: 'passphrase', reason: null };
const byKeyring: VaultStatus = { state: 'ready', protection: 'keyring', reason: null };
const locked: VaultStatus = { state: 'locked', protection: 'passphrase', reason: 'passphrase-not-given' };
const passphrase = 'four words work well';

/** A Mac with a closed lid by default, and a person who answers main's question. */
function arranged(status: VaultStatus | null, { canPrompt = false, agrees = false } = {}) {
  const verifyPassphrase = vi.fn(async (given: string) => {
    if (given !== passphrase) throw new KnownFailure('passphrase-wrong');
  });
  const note = vi.fn(async () => undefined);
  const own =
    status && ({ kind: 'real', vault: { status: () => status, verifyPassphrase, note } } as unknown as Account);
  let settings = { ...defaultSettings, askTouchId: true };
  const ask = vi.fn(async () => agrees);
  const parts = {
    accounts: { opened: () => (own ? [own] : []) },
    settings: {
      read: () => settings,
      change: (change: SettingsChange) => {
        settings = { ...settings, ...change } as typeof settings;
        return settings;
      },
    },
    touchId: createTouchId({ canPromptTouchID: () => canPrompt, promptTouchID: async () => undefined }),
    ask,
    words: (key: string) => key,
  };
  return {
    ask,
    note,
    verifyPassphrase,
    isAsked: () => settings.askTouchId,
    stop: (given: string | null) => stopTouchId(given, parts),
  };
}

it('takes the passphrase where the keys have one, and nothing else', async () => {
  const { stop, ask, note, isAsked } = arranged(byPassphrase, { agrees: true });
  for (const wrong of [null, 'four other words here'])
    await expect(stop(wrong)).rejects.toMatchObject({ code: 'passphrase-wrong' });
  expect([isAsked(), ask.mock.calls.length]).toEqual([true, 0]);
  expect(note).not.toHaveBeenCalled();
  expect((await stop(passphrase)).askTouchId).toBe(false);
  expect(isAsked()).toBe(false);
  const facts = { setting: 'askTouchId', from: true, to: false };
  expect(note.mock.calls).toMatchObject([[{ type: 'settings-changed', facts }]]);
});

it('asks in main where only the keyring opens the keys, whatever the page sends', async () => {
  const kept = arranged(byKeyring);
  expect((await kept.stop(passphrase)).askTouchId).toBe(true);
  expect(kept.ask).toHaveBeenCalledOnce();
  const agreed = arranged(byKeyring, { agrees: true });
  expect((await agreed.stop(null)).askTouchId).toBe(false);
});

it('is no way around a finger that can be asked for', async () => {
  const { stop, isAsked, ask, verifyPassphrase } = arranged(byPassphrase, { canPrompt: true, agrees: true });
  await expect(stop(passphrase)).rejects.toMatchObject({ code: 'bad-input' });
  expect([isAsked(), ask.mock.calls.length, verifyPassphrase.mock.calls.length]).toEqual([true, 0, 0]);
});

it.each([
  ['while the keys are locked', locked],
  ['while the own account was not opened', null],
])('is refused %s', async (_when, status) => {
  const { stop, isAsked } = arranged(status, { agrees: true });
  await expect(stop(passphrase)).rejects.toMatchObject({ code: 'vault-locked' });
  expect(isAsked()).toBe(true);
});
