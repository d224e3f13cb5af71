import { readFileSync, rmSync, writeFileSync } from 'node:fs';
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
  vaultOptions,
} from './temp-vault';

const secret = 'PLX-correct-horse-9f3b';
const { keyring } = pretendKeyring();
const open = (folder: string) => readyVault(folder, { safeStorage: keyring });

const damages: readonly (readonly [string, (bytes: Buffer) => Buffer | null])[] = [
  ['gone', () => null],
  ['empty', () => Buffer.alloc(0)],
  ['zero-filled', (bytes) => Buffer.alloc(bytes.length)],
  ['cut in half', (bytes) => bytes.subarray(0, bytes.length / 2)],
  ['null', () => Buffer.from('null')],
  ['a list', () => Buffer.from('[1,2]')],
  ['another object', () => Buffer.from('{"records":{}}')],
  ['one bit different', flipOneBit],
];

/** Changes one letter of a name or an id, so that the file stays valid JSON. */
function flipOneBit(bytes: Buffer): Buffer {
  const text = bytes.toString('latin1');
  const at = text.includes('Key 1') ? text.indexOf('Key 1') : text.indexOf('vaultId') + 'vaultId": "'.length;
  const flipped = Buffer.from(bytes);
  flipped[at] = (flipped[at] ?? 0) ^ 0x01;
  return flipped;
}

function damage(path: string, how: (bytes: Buffer) => Buffer | null): Buffer | null {
  const bytes = how(readFileSync(path));
  if (bytes === null) rmSync(path);
  else writeFileSync(path, bytes);
  return bytes;
}

const codes = (vault: Vault) => vault.notices().map(({ code }) => code);

function keptAside(folder: string): Buffer[] {
  return [...filesIn(folder)].filter(([path]) => path.includes('.corrupt-')).map(([, bytes]) => bytes);
}

/** Three records with a backup of all of them. */
async function backedUp(): Promise<{ folder: string; vault: Vault }> {
  const folder = tempFolder();
  const vault = await open(folder);
  for (const number of [1, 2, 3]) await saveSecret(vault, number, `${secret}-${number}`);
  await vault.backUp();
  return { folder, vault };
}

describe.each(damages)('a file that is %s', (name, how) => {
  it.each(['vault.json', 'records/00.json'])('is restored from the backup: %s', async (file) => {
    const { folder } = await backedUp();
    const bytes = damage(join(folder, file), how);
    const vault = await open(folder);
    expect(codes(vault)).toEqual(['file-restored']);
    expect(vault.notices()[0]?.facts.file).toBe(file);
    expect(keptAside(folder)).toEqual(bytes === null ? [] : [bytes]);
    for (const number of [1, 2, 3]) expect(await vault.open(sampleId(number), 'apiKey')).toBe(`${secret}-${number}`);

    const later = await open(folder);
    expect(codes(later)).toEqual(['file-restored']);
    later.dismissNotice(later.notices()[0]?.id ?? '');
    expect(codes(await open(folder))).toEqual([]);
  });

  it('is never taken for an empty record when there is no backup', async () => {
    const folder = tempFolder();
    for (const number of [1, 2]) await saveSecret(await open(folder), number, secret);
    damage(join(folder, 'records/00.json'), how);
    const vault = await open(folder);
    const lost = name === 'one bit different' ? ['Key 1'] : ['Key 1', 'Key 2'];
    const isInterrupted = lost.length === 1;
    expect(codes(vault)).toEqual(['file-quarantined', 'changes-lost']);
    expect(vault.notices()[1]?.facts).toMatchObject({ names: lost.join(', '), count: lost.length });
    expect([...vault.records.list()]).toHaveLength(isInterrupted ? 1 : 0);
  });

  it('costs no key when vault.json has no backup, because the wrapped key is kept twice', async () => {
    const folder = tempFolder();
    await saveSecret(await open(folder), 1, secret);
    damage(join(folder, 'vault.json'), how);
    const vault = await open(folder);
    expect(codes(vault)).toEqual(['file-restored']);
    expect(await vault.open(sampleId(1), 'apiKey')).toBe(secret);
    expect(await vault.journal.verify()).toEqual([]);
  });
});

describe('changes that are newer than the backup', () => {
  it('are named, with their number and the time after which they are missing', async () => {
    const { folder, vault } = await backedUp();
    await vault.save(sampleRecord(2, 'Renamed'), {}, sampleEvent(2));
    await saveSecret(vault, 4, 'newer');
    await vault.save(sampleRecord(4, 'Fourth'), {}, sampleEvent(4));
    damage(join(folder, 'records/00.json'), () => Buffer.alloc(0));
    const restored = await open(folder);
    expect(codes(restored)).toEqual(['file-restored', 'changes-lost']);
    const facts = restored.notices()[1]?.facts;
    expect(facts).toMatchObject({ count: 3, keys: 2, names: 'Key 2, Key 4' });
    expect(String(facts?.after)).toMatch(/^2026-03-01T08:00/);
    expect(restored.records.get(sampleId(2))?.name.value).toBe('Key 2');
    expect(restored.journal.timeline(sampleId(4)).at(-1)).toMatchObject({
      type: 'restored',
      facts: { reason: 'lost', count: 2 },
    });
    expect(codes(await open(folder))).toEqual(['file-restored', 'changes-lost']);
  });

  it('stay when their own record is whole: only the damaged record comes from the backup', async () => {
    const { folder, vault } = await backedUp();
    await vault.save(sampleRecord(2, 'Renamed'), {}, sampleEvent(2));
    damage(join(folder, 'records/00.json'), flipOneBit);
    const restored = await open(folder);
    expect(codes(restored)).toEqual(['file-restored']);
    expect(restored.records.get(sampleId(2))?.name.value).toBe('Renamed');
    expect(restored.records.get(sampleId(1))?.name.value).toBe('Key 1');
  });

  it('come back when the line of a record was taken out of a file that is well otherwise', async () => {
    const { folder } = await backedUp();
    damage(join(folder, 'records/00.json'), (bytes) => {
      const file = JSON.parse(bytes.toString());
      delete file.records[sampleId(2)];
      return Buffer.from(JSON.stringify(file));
    });
    const vault = await open(folder);
    expect(codes(vault)).toEqual(['file-restored']);
    expect([...vault.records.list()]).toHaveLength(3);
  });

  it('of other files are untouched', async () => {
    const folder = tempFolder();
    const vault = await readyVault(folder, { practice: true });
    for (let number = 1; number <= 41; number++) await vault.save(sampleRecord(number), {}, sampleEvent(number));
    await vault.backUp();
    await vault.save(sampleRecord(41, 'Newer'), {}, sampleEvent(41));
    damage(join(folder, 'records/00.json'), () => Buffer.from('null'));
    const restored = await readyVault(folder, { practice: true });
    expect(codes(restored)).toEqual(['file-restored']);
    expect([...restored.records.list()]).toHaveLength(41);
    expect(restored.records.get(sampleId(41))?.name.value).toBe('Newer');
  });
});

describe('backups', () => {
  it('that are damaged themselves are passed over for an older one', async () => {
    const { folder, vault } = await backedUp();
    await vault.save(sampleRecord(1, 'Newer'), {}, sampleEvent(1));
    await vault.backUp();
    const [older, newer] = backupsOf(folder);
    expect(newer).toBeDefined();
    damage(join(folder, 'backups', newer ?? '', 'records/00.json'), flipOneBit);
    damage(join(folder, 'records/00.json'), () => Buffer.alloc(0));
    const restored = await open(folder);
    expect(String(restored.notices()[0]?.facts.from).replaceAll(':', '-')).toBe(older);
    expect(codes(restored)).toEqual(['file-restored', 'changes-lost']);
  });

  it('never take up a damaged file', async () => {
    const { folder, vault } = await backedUp();
    damage(join(folder, 'records/00.json'), () => Buffer.from('null'));
    await vault.note(sampleEvent(1, 'copied'));
    await vault.backUp();
    expect([...filesIn(join(folder, 'backups')).values()].some((bytes) => bytes.toString() === 'null')).toBe(false);
  });

  it('have the second place of the keys repaired at the next start', async () => {
    const { folder } = await backedUp();
    const copy = join(folder, 'backups/wrapped-keys.json');
    const before = readFileSync(copy);
    damage(copy, () => Buffer.alloc(0));
    await open(folder);
    expect(readFileSync(copy)).toEqual(before);
  });
});

describe('files of a newer version', () => {
  it.each(['vault.json', 'records/00.json', 'backups/wrapped-keys.json'])(
    'are refused and left alone: %s',
    async (file) => {
      const { folder } = await backedUp();
      const path = join(folder, file);
      writeFileSync(path, readFileSync(path, 'utf8').replace(/"format": ?\d/, '"format":99'));
      writeFileSync(join(folder, 'records/01.json'), 'damaged');
      const before = filesIn(folder);
      await expect(openVault(vaultOptions(folder, { safeStorage: keyring }))).rejects.toMatchObject({
        code: 'newer-format',
      });
      expect(filesIn(folder)).toEqual(before);
    },
  );
});

describe('sealed values on the disk', () => {
  it('that were swapped between records or fields are locked, not empty, and the others open', async () => {
    const { folder } = await backedUp();
    editRecords(folder, (records) => {
      const [one, two] = [1, 2].map((number) => records[sampleId(number)]);
      if (!one || !two) throw new Error('Not there');
      [one.sealed, two.sealed] = [two.sealed, { apiPassword: two.sealed.apiKey ?? '' }];
    });
    const vault = await open(folder);
    await expect(vault.open(sampleId(1), 'apiKey')).rejects.toMatchObject({ code: 'value-locked' });
    await expect(vault.open(sampleId(2), 'apiPassword')).rejects.toMatchObject({ code: 'value-locked' });
    expect(await vault.open(sampleId(3), 'apiKey')).toBe(`${secret}-3`);
  });
});

function backupsOf(folder: string): string[] {
  const names = [...filesIn(join(folder, 'backups')).keys()].filter((path) => path.endsWith('manifest.json'));
  return names.map((path) => path.split('/')[0] ?? '').sort();
}
