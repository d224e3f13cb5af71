import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openVault } from '../../../../../electron/storage/vault/open-vault';
import type { Vault } from '../../../../../electron/storage/vault/vault';
import { editRecords } from './outside';
import {
  filesIn,
  pretendKeyring,
  readyVault,
  sampleEvent,
  sampleId,
  sampleRecord,
  saveSecret,
  tempFolder,
  tickingClock,
  vaultOptions,
} from './temp-vault';

const { keyring } = pretendKeyring();
const open = (folder: string) => readyVault(folder, { safeStorage: keyring });
const told = (vault: Vault) => vault.notices().map(({ code }) => code);

/** A closed vault with three keys, the first saved twice, and a full backup. */
async function arranged(): Promise<string> {
  const folder = tempFolder();
  const vault = await open(folder);
  for (const number of [1, 2, 3]) await saveSecret(vault, number, `DEMOKEY${number}`);
  await saveSecret(vault, 1, 'DEMOKEY1-NEW');
  await vault.close();
  return folder;
}

/** Copies some files of a folder, with a function that restores them. */
function kept(folder: string, names: readonly string[]) {
  const copies = names.map((name) => [name, readFileSync(join(folder, name))] as const);
  return () => {
    for (const [name, bytes] of copies) writeFileSync(join(folder, name), bytes);
  };
}

describe('a record that was written outside', () => {
  it.each<[string, (records: Parameters<Parameters<typeof editRecords>[1]>[0]) => void]>([
    ['an edited fact', (records) => Object.assign(records[sampleId(2)]?.record ?? {}, { company: 'Another' })],
    ['a signature that was taken away', (records) => Object.assign(records[sampleId(2)] ?? {}, { mac: null })],
    [
      'a signature under a key that nobody holds',
      (records) => Object.assign(records[sampleId(2)] ?? {}, { mac: `${'f'.repeat(16)}.${'0'.repeat(64)}` }),
    ],
    ['a value that was taken away', (records) => Object.assign(records[sampleId(2)] ?? {}, { sealed: {} })],
  ])('is named, and nothing is deleted: %s', async (_how, change) => {
    const folder = await arranged();
    editRecords(folder, change);
    const vault = await open(folder);
    const facts = { count: 1, names: 'Key 2', ids: sampleId(2) };
    expect(vault.notices()).toMatchObject([{ code: 'records-changed', facts }]);
    expect([...vault.records.list()]).toHaveLength(3);
    expect(await vault.open(sampleId(3), 'apiKey')).toBe('DEMOKEY3');
    await vault.close();
    expect(told(await open(folder))).toEqual(['records-changed']);
  });

  it('is named when an older value of the same record and field was put back', async () => {
    const folder = tempFolder();
    const vault = await open(folder);
    await saveSecret(vault, 1, 'DEMOKEY1');
    let older: Record<string, string> = {};
    editRecords(folder, (records) => (older = records[sampleId(1)]?.sealed ?? {}));
    const again = await open(folder);
    await saveSecret(again, 1, 'DEMOKEY1-NEW');
    await again.close();
    editRecords(folder, (records) => Object.assign(records[sampleId(1)] ?? {}, { sealed: older }));
    expect((await open(folder)).notices()).toMatchObject([{ code: 'records-changed', facts: { names: 'Key 1' } }]);
  });

  it('is named though it was saved again before the check came to it', async () => {
    const folder = await arranged();
    editRecords(folder, (records) => Object.assign(records[sampleId(2)]?.record ?? {}, { company: 'Another' }));
    const vault = await openVault(vaultOptions(folder, { safeStorage: keyring }));
    await vault.save(sampleRecord(2), {}, sampleEvent(2));
    await vault.prepare();
    expect(told(vault)).toEqual(['records-changed']);
    await vault.close();
    // The save signs it again, and the notice stays.
    expect(told(await open(folder))).toEqual(['records-changed']);
  });

  it('is reported as older when the last saved record is replaced by its older state', async () => {
    const folder = tempFolder();
    const vault = await open(folder);
    for (const number of [1, 2]) await saveSecret(vault, number, `DEMOKEY${number}`);
    let older = {};
    editRecords(folder, (records) => (older = structuredClone(records[sampleId(2)] ?? {})));
    const again = await open(folder);
    await saveSecret(again, 2, 'DEMOKEY2-NEW');
    await again.close();
    editRecords(folder, (records) => Object.assign(records, { [sampleId(2)]: older }));
    const later = await open(folder);
    expect(later.notices()).toMatchObject([{ code: 'records-older', facts: { keys: 1, names: 'Key 2' } }]);
    expect(await later.open(sampleId(2), 'apiKey')).toBe('DEMOKEY2');
  });

  it('is no finding where nothing was written outside', async () => {
    const folder = await arranged();
    const vault = await open(folder);
    expect(vault.notices()).toEqual([]);
    await vault.save(sampleRecord(1), {}, sampleEvent(1));
    await vault.close();
    expect((await open(folder)).notices()).toEqual([]);
  });

  it('is no finding where the password was stored before the key', async () => {
    const folder = tempFolder();
    const vault = await open(folder);
    for (const field of ['apiPassword', 'apiKey'] as const) {
      const sealed = await vault.seal(sampleId(1), field, `DEMO ${field}`);
      await vault.save(sampleRecord(1), { [field]: sealed }, sampleEvent(1, 'captured'));
    }
    await vault.close();
    expect((await open(folder)).notices()).toEqual([]);
  });

  it('is no finding where a damaged file came back from a backup', async () => {
    const folder = await arranged();
    writeFileSync(join(folder, 'records/00.json'), 'damaged');
    expect(told(await open(folder))).toEqual(['file-restored']);
    expect(told(await open(folder))).toEqual(['file-restored']);
  });
});

describe('records from before there was a key', () => {
  it('are signed once there is one, which the journal remembers', async () => {
    const folder = tempFolder();
    const vault = await readyVault(folder);
    await vault.save(sampleRecord(1), {}, sampleEvent(1));
    await vault.setPassphrase('a made-up passphrase 7');
    await vault.close();
    let macs: unknown[] = [];
    editRecords(folder, (records) => (macs = Object.values(records).map(({ mac }) => mac)));
    expect(macs).toEqual([expect.stringMatching(/^[0-9a-f]{16}\.[0-9a-f]{64}$/)]);
    const signed = vault.journal.timeline(null).map(({ facts }) => facts.signs);
    expect(signed).toContain('all');
    editRecords(folder, (records) => Object.assign(records[sampleId(1)] ?? {}, { mac: null }));
    const later = await readyVault(folder);
    await later.unlock('a made-up passphrase 7');
    expect(told(later)).toEqual(['records-changed']);
  });
});

describe('a record from a backup of before there was a key', () => {
  it('is no finding, though every record was signed since', async () => {
    const folder = tempFolder();
    const vault = await readyVault(folder);
    await vault.save(sampleRecord(1), {}, sampleEvent(1));
    await vault.backUp();
    await vault.setPassphrase('a made-up passphrase 7');
    await vault.close();
    const [older, ...newer] = readdirSync(join(folder, 'backups')).filter((name) => /^\d/.test(name));
    expect(older).toBeDefined();
    for (const name of newer) rmSync(join(folder, 'backups', name), { recursive: true });
    writeFileSync(join(folder, 'records/00.json'), 'damaged');
    const later = await readyVault(folder);
    await later.unlock('a made-up passphrase 7');
    expect(told(later)).toContain('file-restored');
    expect(told(later)).not.toContain('records-changed');
  });
});

describe('an older set of files, whole in itself', () => {
  const set = ['vault.json', 'journal.jsonl', 'records/00.json', 'backups/wrapped-keys.json'];

  it('is reported while a backup has more', async () => {
    const folder = tempFolder();
    const vault = await open(folder);
    await saveSecret(vault, 1, 'DEMOKEY1');
    await vault.close();
    const putBack = kept(folder, set);
    const again = await open(folder);
    await saveSecret(again, 2, 'DEMOKEY2');
    await again.close();
    putBack();
    const later = await open(folder);
    expect(told(later)).toEqual(['data-older']);
    expect(later.notices()[0]?.facts.from).toMatch(/^2026-/);
    expect([...later.records.list()]).toHaveLength(1);
  });

  it('is also reported after later changes', async () => {
    const folder = tempFolder();
    const vault = await open(folder);
    await saveSecret(vault, 1, 'DEMOKEY1');
    await vault.close();
    const [putBack, elsewhere] = [kept(folder, set), tempFolder()];
    cpSync(folder, elsewhere, { recursive: true });
    const clock = tickingClock('2026-03-02T08:00:00.000Z');
    const again = await readyVault(folder, { safeStorage: keyring, clock });
    await saveSecret(again, 2, 'DEMOKEY2');
    await again.close();
    const backups = join(folder, 'backups');
    const other = await open(elsewhere);
    for (const number of [3, 4, 5]) await other.save(sampleRecord(number), {}, sampleEvent(number));
    putBack();
    for (const name of set) cpSync(join(elsewhere, name), join(folder, name));
    expect(filesIn(backups).size).toBeGreaterThan(3);
    expect(told(await open(folder))).toEqual(['data-older']);
  });
});

describe('conflict copies of a sync service', () => {
  it.each([
    'vault (Ada’s conflicted copy 2026-11-29).json',
    'vault (1).json',
    'settings-WORKBENCH.json',
    'journal.sync-conflict-20261129-101112-ABCDEFG.jsonl',
    'records/00 2.json',
    'records/00-LAPTOP-7F3K.json',
    'backups/wrapped-keys (conflicted copy).json',
  ])('are named, and neither opened nor deleted: %s', async (name) => {
    const folder = await arranged();
    cpSync(join(folder, 'vault.json'), join(folder, name));
    const before = readFileSync(join(folder, name));
    expect((await open(folder)).notices()).toMatchObject([{ code: 'conflict-copy', facts: { count: 1, names: name } }]);
    expect(readFileSync(join(folder, name))).toEqual(before);
  });

  it('are not seen in the app’s own names', async () => {
    const folder = await arranged();
    mkdirSync(join(folder, 'before-update-to-0.2.0-2026-11-29T10-00-00.000Z'));
    for (const name of ['vault.json.corrupt-2026-11-29T10-00-00.000Z', 'Local State', 'notes 2.json'])
      writeFileSync(join(folder, name), '');
    expect((await open(folder)).notices()).toEqual([]);
  });
});
