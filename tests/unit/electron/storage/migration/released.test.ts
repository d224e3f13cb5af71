import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { createChecklists } from '../../../../../electron/features/checklists/checklists';
import { createKeyWriter } from '../../../../../electron/features/inventory/key-writer';
import { openReviewFiles } from '../../../../../electron/features/reviews/review-files';
import { openSettings } from '../../../../../electron/shell/settings/settings-store';
import { fileFormatsOf } from '../../../../../electron/storage/files/file-formats';
import { migrateFiles } from '../../../../../electron/storage/migration/migrate';
import { listBackups } from '../../../../../electron/storage/vault/backups/backup-set';
import type { ScryptInput } from '../../../../../electron/storage/vault/keys/protectors/scrypt-task';
import { openVault } from '../../../../../electron/storage/vault/open-vault';
import type { Vault } from '../../../../../electron/storage/vault/vault';
import type { SecretField } from '../../../../../shared/model/key-record';
import { standInKeyring } from '../../../../harness/seed/keyring';
import { openConf, tempFolder, tickingClock, vaultOptions } from '../vault/temp-vault';

// These wraps were made with the real work factor, which other unit tests reduce.
vi.mock('../../../../../electron/storage/vault/keys/protectors/scrypt-thread', async () => {
  const { scryptTask } = await import('../../../../../electron/storage/vault/keys/protectors/scrypt-task');
  return { deriveInThread: async (input: ScryptInput) => (await scryptTask(input)).key };
});
const released = join(import.meta.dirname, '../../../../harness/profiles/0.1.0');
const passphrase = 'made up for a test, 0.1.0';
const fileFormats = fileFormatsOf('0.9.0');
const clock = tickingClock('2026-12-01T08:00:00.000Z');

/** A copy of a profile of version 0.1.0, opened by the present app. */
async function open(name: 'keyring' | 'passphrase' | 'started-over') {
  const folder = join(tempFolder(), name);
  cpSync(join(released, name), folder, { recursive: true });
  if (name === 'keyring') cpSync(join(released, 'keyring.keyring'), `${folder}.keyring`);
  const lines = readFileSync(join(folder, 'journal.jsonl'), 'utf8').trim().split('\n').length;
  const told = await migrateFiles({ folder, fileFormats, clock });
  const safeStorage = name === 'keyring' ? standInKeyring(`${folder}.keyring`) : null;
  const options = vaultOptions(folder, { fileFormats, clock, safeStorage });
  const vault = await openVault(options);
  if (told) vault.raiseNotice(told);
  await vault.prepare();
  return { folder, vault, options, lines, parts: { folder, fileFormats, openStore: openConf, clock } };
}

/** Every stored value that opens, by key name. */
async function valuesOf(vault: Vault): Promise<readonly string[]> {
  const fields: readonly SecretField[] = ['apiKey', 'apiPassword'];
  const places = [...vault.records.list()].flatMap(({ id, name }) =>
    fields.filter((field) => vault.records.has(id, field)).map((field) => ({ id, name, field })),
  );
  const opened = places.map(async ({ id, name, field }) => {
    const value = await vault.open(id, field).catch(({ code }: { code: string }) => code);
    return `${name.value}: ${value}`;
  });
  return Promise.all(opened);
}

const codes = (vault: Vault) => vault.notices().map(({ code }) => code);

describe('a profile of version 0.1.0', () => {
  it('under a keyring opens whole: keys, values, history, review, to-do list, settings', async () => {
    const { vault, folder, lines, parts } = await open('keyring');
    expect(vault.status()).toMatchObject({ state: 'ready' });
    expect(await valuesOf(vault)).toEqual([
      'Key 1, renamed: DEMOKEY1',
      'Key 1, renamed: DEMOPASSWORD1',
      'Key 2: DEMOKEY2',
      'Key 2: DEMOPASSWORD2',
      'Key 3: DEMOKEY3',
      'Key 3: DEMOPASSWORD3',
    ]);
    expect([...vault.records.list()]).toHaveLength(4);
    expect(vault.journal.lines().slice(0, lines)).toHaveLength(lines);
    expect(await vault.journal.verify()).toEqual([]);
    expect(vault.journal.lastCheck()).toMatchObject({ complete: true, total: 0 });
    expect(
      createChecklists({
        ...parts,
        vault,
        writer: createKeyWriter(vault, () => {}),
        who: () => 'Ada',
        undo: { note: () => undefined },
      }).list(),
    ).toMatchObject([{ subject: { person: 'Priya Raman' } }]);
    const reviews = openReviewFiles({ ...parts, raiseNotice: vault.raiseNotice });
    expect(reviews.list()).toMatchObject([{ title: 'Autumn' }]);
    expect(reviews.list().map((review) => reviews.lines(review).lost)).toEqual([0]);
    expect(openSettings(parts).read()).toMatchObject({ displayName: 'Priya Raman', clipboardSeconds: 45 });
    expect(codes(vault)).toEqual(['data-updated']);
    const made = readdirSync(join(released, 'keyring/backups')).filter((name) => name.startsWith('2'));
    const listed = listBackups({ folder: join(folder, 'backups'), fileFormat: fileFormats.backup }).map(
      (backup) => backup.folder,
    );
    expect(listed.sort()).toEqual(made.map((name) => join(folder, 'backups', name)).sort());
  });

  it('under a passphrase opens with it', async () => {
    const { vault } = await open('passphrase');
    expect(vault.status()).toMatchObject({ state: 'locked', reason: 'passphrase-not-given' });
    await vault.unlock(passphrase);
    expect(await valuesOf(vault)).toEqual([
      'Key 1: DEMOKEY1',
      'Key 1: DEMOPASSWORD1',
      'Key 2: DEMOKEY2',
      'Key 2: DEMOPASSWORD2',
    ]);
    expect(await vault.journal.verify()).toEqual([]);
  });

  it('that was started over opens what the new key sealed, and keeps what the old one did', async () => {
    const { vault } = await open('started-over');
    await vault.unlock(`${passphrase}, second`);
    expect(await valuesOf(vault)).toEqual(['Key 1: value-locked', 'Key 2: DEMOKEY2']);
    expect(await vault.journal.verify()).toEqual([]);
  });

  it('is the first format still, so that it tests what it says', () => {
    for (const name of ['keyring', 'passphrase', 'started-over'])
      for (const file of ['vault.json', 'backups/wrapped-keys.json', 'records/00.json', 'settings.json'])
        expect(JSON.parse(readFileSync(join(released, name, file), 'utf8')).format).toBe(1);
  });
});
