import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { listBackups } from '../../../../../electron/storage/vault/backups/backup-set';
import { openVault } from '../../../../../electron/storage/vault/open-vault';
import { summarizeSecret } from '../../../../../electron/storage/vault/records/secret-summary';
import type { Vault } from '../../../../../electron/storage/vault/vault';
import { changeSlots, slotsIn } from './slots-by-hand';
import {
  fileFormats,
  filesIn,
  pretendKeyring,
  readyVault,
  sampleEvent,
  sampleId,
  sampleRecord,
  tempFolder,
  vaultOptions,
} from './temp-vault';

// These tests check which key opens what; the protectors' tests check the cost of a guess.
vi.mock('node:crypto', async (original) => {
  const crypto = await original<typeof import('node:crypto')>();
  const scrypt = (...[text, salt, length, options, done]: Parameters<typeof crypto.scrypt>) =>
    crypto.scrypt(text, salt, length, { ...options, N: 2 ** 10 }, done);
  return { ...crypto, scrypt };
});

const first = 'four words are enough';
const second = 'another four words here';
const secret = (number: number) => `PLX-correct-horse-${number}`;

async function save(vault: Vault, number: number): Promise<void> {
  const value = secret(number);
  const sealed = await vault.seal(sampleId(number), 'apiKey', value);
  const apiKey = await summarizeSecret(vault, {
    field: 'apiKey',
    value,
    how: 'pasted',
    findings: [],
    at: '2026-03-01T08:00:00.000Z',
  });
  const record = { ...sampleRecord(number), secrets: { apiKey, apiPassword: null } };
  await vault.save(record, { apiKey: sealed }, sampleEvent(number, 'captured'));
}

/** A keyring-protected folder with two values, a backup and a copy of its earlier state. */
async function profile() {
  const pretended = pretendKeyring();
  const folder = join(tempFolder(), 'data');
  const vault = await readyVault(folder, { safeStorage: pretended.keyring });
  for (const number of [1, 2]) await save(vault, number);
  await vault.backUp();
  const before = join(folder, '..', 'before');
  cpSync(folder, before, { recursive: true });
  return { folder, before, vault, ...pretended };
}

const open = (vault: Vault, number: number) => vault.open(sampleId(number), 'apiKey');

it('a passphrase makes a new data key, and no older copy inside the folder opens what is stored', async () => {
  const { folder, vault, keyring } = await profile();
  const old = slotsIn(folder).current?.id;
  const prints = [...vault.records.list()].map(({ secrets }) => secrets.apiKey?.fingerprint);
  cpSync(join(folder, 'vault.json'), join(folder, 'vault.json.corrupt-2026-03-01T08-00-00.000Z'));
  writeFileSync(
    join(folder, 'backups', 'wrapped-keys.json.corrupt-1'),
    readFileSync(join(folder, 'vault.json'), 'utf8').slice(0, -9),
  );
  // A kill during an earlier change leaves such a file in a backup.
  const [backup = ''] = readdirSync(join(folder, 'backups')).filter((name) => name.endsWith('Z'));
  const unfinished = join(folder, 'backups', backup, 'vault.json.tmp-1f2e');
  cpSync(join(folder, 'vault.json'), unfinished);
  await vault.requirePassphrase(first, null);

  expect(existsSync(unfinished)).toBe(false);
  expect(slotsIn(folder).current?.id).not.toBe(old);
  expect(slotsIn(folder).current?.wraps.map(({ kind }) => kind)).toEqual(['passphrase']);
  expect(slotsIn(folder).retired.map(({ id, wraps }) => [id, wraps.map(({ kind }) => kind)])).toEqual([
    [old, ['successor']],
  ]);
  expect(readFileSync(join(folder, 'records/00.json'), 'utf8')).not.toContain(`kq1.${old}.`);
  const fresh = [...vault.records.list()].map(({ secrets }) => secrets.apiKey?.fingerprint);
  expect(fresh).toEqual(await Promise.all([1, 2].map((number) => vault.fingerprint(secret(number)))));
  expect(fresh).not.toEqual(prints);
  expect(await Promise.all([open(vault, 1), open(vault, 2)])).toEqual([secret(1), secret(2)]);
  expect(await vault.journal.verify()).toEqual([]);
  for (const [name, bytes] of filesIn(folder))
    expect(bytes.includes('"backend"') && bytes.includes('"v11'), name).toBe(false);
  for (const [name, bytes] of filesIn(folder))
    expect(/"ciphertext":\s*"[^"]/.test(bytes.toString('latin1')), name).toBe(false);
  await vault.close();

  const backups = listBackups({ folder: join(folder, 'backups'), fileFormat: fileFormats.backup });
  expect(backups.length).toBeGreaterThan(1);
  for (const backup of backups) {
    const attacked = join(tempFolder(), 'attacked');
    cpSync(folder, attacked, { recursive: true });
    cpSync(join(backup.folder, 'vault.json'), join(attacked, 'vault.json'));
    const taken = await readyVault(attacked, { safeStorage: keyring });
    expect(taken.status()).toMatchObject({ state: 'locked', reason: 'passphrase-not-given' });
    await expect(open(taken, 1)).rejects.toMatchObject({ code: 'vault-locked' });
    await taken.close();
  }
});

it('backups from before open with the present passphrase, and are good backups', async () => {
  const { folder, vault, keyring } = await profile();
  await vault.requirePassphrase(first, null);
  await vault.close();
  const [oldest] = listBackups({ folder: join(folder, 'backups'), fileFormat: fileFormats.backup }).toReversed();
  for (const { folder: other } of listBackups({ folder: join(folder, 'backups'), fileFormat: fileFormats.backup }))
    if (other !== oldest?.folder) rmSync(other, { recursive: true });
  for (const file of ['vault.json', 'records/00.json']) writeFileSync(join(folder, file), 'damaged');
  const vaultAgain = await readyVault(folder, { safeStorage: keyring });
  await vaultAgain.unlock(first);
  expect(await open(vaultAgain, 1)).toBe(secret(1));
  const restored = vaultAgain.notices().find(({ facts }) => facts.file === 'vault.json');
  expect(restored).toMatchObject({ code: 'file-restored', facts: { from: expect.stringMatching(/^2026-/) } });
});

it('a changed passphrase needs the present one, and the old one opens nothing any more', async () => {
  const { folder, vault, keyring } = await profile();
  await vault.requirePassphrase(first, null);
  await expect(vault.requirePassphrase(second, null)).rejects.toMatchObject({ code: 'passphrase-wrong' });
  await expect(vault.requirePassphrase(second, second)).rejects.toMatchObject({ code: 'passphrase-wrong' });
  await expect(vault.returnToKeyring(null)).rejects.toMatchObject({ code: 'passphrase-wrong' });
  await expect(vault.setPassphrase(second)).rejects.toMatchObject({ code: 'bad-input' });
  await vault.requirePassphrase(second, first);
  await vault.close();
  const again = await readyVault(folder, { safeStorage: keyring });
  await expect(again.unlock(first)).rejects.toMatchObject({ code: 'passphrase-wrong' });
  await again.unlock(second);
  expect(await Promise.all([open(again, 1), open(again, 2)])).toEqual([secret(1), secret(2)]);
  expect(slotsIn(folder).retired).toHaveLength(2);
  await again.returnToKeyring(second);
  await again.close();
  const last = await readyVault(folder, { safeStorage: keyring });
  expect(await open(last, 2)).toBe(secret(2));
  expect(last.notices()).toEqual([]);
  expect(await last.journal.verify()).toEqual([]);
});

it('a change that was cut off after the new key goes on at the next start', async () => {
  const { folder, before, vault, keyring } = await profile();
  await vault.requirePassphrase(first, null);
  await vault.close();
  // The state after a kill: the new list with the old wraps; records and backups are unchanged.
  const oldWraps = slotsIn(before).current?.wraps ?? [];
  const cut = join(tempFolder(), 'cut');
  cpSync(before, cut, { recursive: true });
  changeSlots(cut, () => slotsIn(folder));
  changeSlots(cut, (slots) => ({
    ...slots,
    retired: slots.retired.map((slot) => ({ ...slot, wraps: [...oldWraps, ...slot.wraps] })),
  }));
  const next = await readyVault(cut, { safeStorage: keyring });
  expect(next.status()).toMatchObject({ state: 'locked', reason: 'passphrase-not-given' });
  await next.unlock(first);
  expect(await open(next, 1)).toBe(secret(1));
  expect(slotsIn(cut).retired[0]?.wraps.map(({ kind }) => kind)).toEqual(['successor']);
  expect(readFileSync(join(cut, 'records/00.json'), 'utf8')).not.toContain(`kq1.${slotsIn(before).current?.id}.`);
  for (const name of readdirSync(join(cut, 'backups')).filter((each) =>
    existsSync(join(cut, 'backups', each, 'vault.json')),
  ))
    expect(slotsIn(cut, `backups/${name}/vault.json`)).toEqual(slotsIn(cut));
  await next.close();
});

it('a kill between the two places of the list leaves a list that is proven', async () => {
  const { folder, before, vault, keyring } = await profile();
  await vault.requirePassphrase(first, null);
  await vault.close();
  cpSync(join(before, 'vault.json'), join(folder, 'vault.json'));
  const next = await readyVault(folder, { safeStorage: keyring });
  await next.unlock(first);
  expect(await open(next, 1)).toBe(secret(1));
  expect(next.notices().map(({ code }) => code)).not.toContain('key-list-changed');
});

it('a value that was sealed before the change and saved after it lies under the new key', async () => {
  const { folder, vault } = await profile();
  const sealed = await vault.seal(sampleId(3), 'apiKey', secret(3));
  await vault.requirePassphrase(first, null);
  await vault.save(sampleRecord(3), { apiKey: sealed }, sampleEvent(3, 'captured'));
  expect(await open(vault, 3)).toBe(secret(3));
  expect(readFileSync(join(folder, 'records/00.json'), 'utf8')).not.toContain(sealed);
});

it('a disk failure is reported, and the passphrase holds', async () => {
  const { folder, vault, keyring } = await profile();
  const [name = ''] = readdirSync(join(folder, 'backups')).filter((each) =>
    existsSync(join(folder, 'backups', each, 'vault.json')),
  );
  const blocked = join(folder, 'backups', name, 'vault.json');
  rmSync(blocked);
  // A folder with this name can be neither read nor replaced.
  cpSync(join(folder, 'records'), blocked, { recursive: true });
  await vault.requirePassphrase(first, null);
  expect(vault.notices().map(({ code }) => code)).toEqual(['change-unfinished']);
  rmSync(blocked, { recursive: true });
  await vault.close();
  const next = await openVault(vaultOptions(folder, { safeStorage: keyring }));
  await next.prepare();
  await next.unlock(first);
  expect(next.notices()).toEqual([]);
  expect(slotsIn(folder).retired[0]?.wraps.map(({ kind }) => kind)).toEqual(['successor']);
});

it('after starting over the earlier passphrase restores its values; a notice stays until then', async () => {
  const { folder, vault, keyring } = await profile();
  await vault.requirePassphrase(first, null);
  vault.lock();
  expect(vault.closed()).toEqual({ values: 2, keys: 2, earlierPassphrase: false });
  await vault.resetVault(second);
  expect(vault.closed()).toEqual({ values: 2, keys: 2, earlierPassphrase: true });
  expect(vault.notices()).toMatchObject([{ code: 'new-key-unsigned', facts: { count: 2, names: 'Key 1, Key 2' } }]);
  await vault.close();

  const again = await readyVault(folder, { safeStorage: keyring });
  await expect(again.unlock(first)).rejects.toMatchObject({ code: 'passphrase-earlier' });
  await again.unlock(second);
  await expect(again.openEarlier(second)).rejects.toMatchObject({ code: 'passphrase-wrong' });
  await again.openEarlier(first);
  expect(await Promise.all([open(again, 1), open(again, 2)])).toEqual([secret(1), secret(2)]);
  expect(again.closed()).toEqual({ values: 0, keys: 0, earlierPassphrase: false });
  expect(again.notices().map(({ code }) => code)).not.toContain('new-key-unsigned');
  expect(slotsIn(folder).retired.map(({ wraps }) => wraps.map(({ kind }) => kind))).toEqual([
    ['successor'],
    ['successor'],
  ]);
});

it('starting over with the earlier passphrase opens its values at once', async () => {
  const { vault } = await profile();
  await vault.requirePassphrase(first, null);
  vault.lock();
  await vault.resetVault(second);
  vault.lock();
  await vault.resetVault(first);
  expect(await open(vault, 1)).toBe(secret(1));
});
