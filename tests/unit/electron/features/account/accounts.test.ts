import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { releaseMemory } from '../../../../../electron/async/release-memory';
import { type Account, createAccounts } from '../../../../../electron/features/account/accounts';
import type { SettingsStore } from '../../../../../electron/shell/settings/settings-store';
import { readyVault, sampleEvent, sampleRecord, tempFolder } from '../../storage/vault/temp-vault';

vi.mock(import('../../../../../electron/async/release-memory'), () => ({ releaseMemory: vi.fn() }));

function accountsIn(folder: string) {
  let chosen: Account['kind'] | 'none' = 'practice';
  const change = ({ account }: { account: typeof chosen }) => {
    chosen = account;
  };
  const settings = { read: () => ({ account: chosen }), change } as unknown as SettingsStore;
  const practiceFolder = join(folder, 'practice');
  const open = vi.fn(async (kind: Account['kind']) => {
    const vault = await readyVault(kind === 'practice' ? practiceFolder : join(folder, 'real'), { practice: true });
    return { kind, vault, undo: { clear: vi.fn() } } as unknown as Account;
  });
  return { accounts: createAccounts({ settings, practiceFolder, open }), open, practiceFolder };
}

it('a request during the restart of practice waits for the new account', async () => {
  const { accounts, open } = accountsIn(tempFolder());
  const before = await accounts.current();
  await before.vault.save(sampleRecord(1), {}, sampleEvent(1));
  const restarted = accounts.restartPractice();
  const during = await accounts.current();
  await restarted;
  expect(during).not.toBe(before);
  expect(await accounts.current()).toBe(during);
  expect([...during.vault.records.list()]).toEqual([]);
  expect(open).toHaveBeenCalledTimes(2);
});

it('two presses restart practice one after the other, and leave an account that can be written', async () => {
  const { accounts, practiceFolder } = accountsIn(tempFolder());
  const before = await accounts.current();
  await Promise.all([accounts.restartPractice(), accounts.restartPractice()]);
  const { vault } = await accounts.current();
  await vault.save(sampleRecord(1), {}, sampleEvent(1));
  await expect(before.vault.save(sampleRecord(2), {}, sampleEvent(2))).rejects.toMatchObject({ code: 'vault-locked' });
  await vault.close();
  expect(existsSync(practiceFolder)).toBe(true);
  expect([...(await readyVault(practiceFolder, { practice: true })).records.list()]).toHaveLength(1);
});

it('practice that could not be opened is restarted all the same', async () => {
  const { accounts, open } = accountsIn(tempFolder());
  open.mockRejectedValueOnce(new Error('damaged'));
  await expect(accounts.current()).rejects.toThrow('damaged');
  await accounts.restartPractice();
  expect((await accounts.current()).kind).toBe('practice');
});

it('closes what is open, also when the other could not be opened', async () => {
  const { accounts, open } = accountsIn(tempFolder());
  const { vault } = await accounts.current();
  open.mockRejectedValueOnce(new Error('damaged'));
  const choosing = accounts.choose('real');
  const closing = accounts.close();
  await expect(choosing).rejects.toThrow('damaged');
  await closing;
  await expect(vault.note(sampleEvent(1))).rejects.toMatchObject({ code: 'vault-locked' });
});

it('a lock collects garbage, with which the copies of keys in the cryptography go', async () => {
  const { accounts } = accountsIn(tempFolder());
  await accounts.current();
  await accounts.lock();
  await new Promise((resolve) => setImmediate(resolve));
  expect(releaseMemory).toHaveBeenCalledTimes(1);
});

it('drops what can be undone in both accounts when another is chosen, and not when it is chosen again', async () => {
  const { accounts } = accountsIn(tempFolder());
  const practice = await accounts.current();
  await accounts.choose('practice');
  expect(practice.undo.clear).not.toHaveBeenCalled();
  await accounts.choose('real');
  expect(practice.undo.clear).toHaveBeenCalledTimes(1);
  await accounts.choose('practice');
  expect(accounts.opened().map(({ undo }) => vi.mocked(undo.clear).mock.calls.length)).toEqual([2, 2]);
});
