import { createHash } from 'node:crypto';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { copyAside } from '../../../../../../electron/storage/vault/backups/copy-aside';
import { noSlots } from '../../../../../../electron/storage/vault/keys/key-slot';
import { openVault } from '../../../../../../electron/storage/vault/open-vault';
import type { Vault } from '../../../../../../electron/storage/vault/vault';
import type { VaultOptions } from '../../../../../../electron/storage/vault/vault-options';
import { editContent } from '../outside';
import {
  fileFormats,
  pretendKeyring,
  readyVault,
  sampleEvent,
  sampleId,
  sampleRecord,
  saveSecret,
  tempFolder,
  vaultOptions,
} from '../temp-vault';

const practice = { practice: true } as const;
const count = 130;

const codes = (vault: Vault) => vault.notices().map(({ code }) => code);
const indexOf = (folder: string) => join(folder, 'records/index.json');
const openUnprepared = (folder: string, change: Partial<VaultOptions> = {}) =>
  openVault(vaultOptions(folder, { ...practice, ...change }));
const namesIn = (vault: Vault) => [...vault.records.facts()].map(({ name }) => name.value);
const trueNames = Array.from({ length: count }, (_, place) => `Key ${place + 1}`);

/** A closed vault of four record files with an index that fits them. Their times are whole seconds, which can be set. */
async function indexed(): Promise<string> {
  const folder = tempFolder();
  const vault = await readyVault(folder, practice);
  const saves = trueNames.map((_, place) => ({
    record: sampleRecord(place + 1),
    sealed: {},
    event: sampleEvent(place + 1, 'imported'),
  }));
  await vault.saveMany(saves);
  await vault.backUp();
  await vault.close();
  for (const number of [0, 1, 2, 3]) utimesSync(fileOf(folder, number), second, second);
  await (await readyVault(folder, practice)).close();
  expect(existsSync(indexOf(folder))).toBe(true);
  return folder;
}

const second = new Date('2026-03-01T08:00:00Z');
const fileOf = (folder: string, number: number) => join(folder, `records/0${number}.json`);

/** Changes bytes of a file and leaves size, time and inode, as a disk that rots or somebody who knows does. */
function changeUnseen(path: string, change: (text: string) => string): void {
  const before = readFileSync(path, 'utf8');
  const { size } = statSync(path);
  writeFileSync(path, change(before));
  expect(statSync(path).size).toBe(size);
  utimesSync(path, second, second);
}

function putFolder(path: string): void {
  rmSync(path);
  mkdirSync(path);
}

/** Edits the index with a correct checksum. */
function editIndex(folder: string, change: (text: string) => string): void {
  const text = readFileSync(indexOf(folder), 'utf8');
  const start = text.indexOf('\n') + 1;
  const body = change(text.slice(start));
  const sum = createHash('sha256').update(body).digest('hex');
  writeFileSync(indexOf(folder), text.slice(0, start).replace(/"sum":"[0-9a-f]+"/, `"sum":"${sum}"`) + body);
}

describe('the index of the records', () => {
  it('answers lists at once, and single records are read from their files', async () => {
    const folder = await indexed();
    const vault = await openUnprepared(folder);
    expect(namesIn(vault)).toEqual(trueNames);
    expect(vault.records.get(sampleId(77))).toEqual(sampleRecord(77));
    expect([...vault.records.list()].map(({ name }) => name.value)).toEqual(trueNames);
    await vault.prepare();
    expect(codes(vault)).toEqual([]);
    await vault.close();
  });

  it('is not written for few files', async () => {
    const folder = tempFolder();
    const vault = await readyVault(folder, practice);
    await vault.save(sampleRecord(1), {}, sampleEvent(1));
    await vault.close();
    expect(existsSync(indexOf(folder))).toBe(false);
  });

  it('is in no backup and no copy', async () => {
    const folder = await indexed();
    const copied = readdirSync(join(await copyAside(folder, 'before-trial'), 'records'));
    expect(copied).toEqual(['00.json', '01.json', '02.json', '03.json']);
    for (const name of readdirSync(join(folder, 'backups'), { recursive: true }).map(String))
      expect(name).not.toContain('index');
  });

  it('is not used for a file that was saved after it', async () => {
    const folder = await indexed();
    const vault = await readyVault(folder, practice);
    const kept = readFileSync(indexOf(folder));
    await vault.save(sampleRecord(50, 'Renamed'), {}, sampleEvent(50));
    await vault.discard(sampleId(3), sampleEvent(3, 'setup-discarded'));
    await vault.close();
    // A kill leaves the index as it was.
    writeFileSync(indexOf(folder), kept);
    const again = await openUnprepared(folder);
    expect(namesIn(again)).toEqual(
      trueNames.filter((name) => name !== 'Key 3').map((name) => (name === 'Key 50' ? 'Renamed' : name)),
    );
    await again.prepare();
    expect(codes(again)).toEqual([]);
    await again.close();
  });

  it('does not delay a save right after the start', async () => {
    const folder = await indexed();
    const vault = await openUnprepared(folder);
    await vault.save(sampleRecord(50, 'Renamed'), {}, sampleEvent(50));
    await vault.save(sampleRecord(count + 1), {}, sampleEvent(count + 1));
    await vault.close();
    const again = await readyVault(folder, practice);
    expect(again.records.get(sampleId(50))?.name.value).toBe('Renamed');
    expect(again.records.size()).toBe(count + 1);
    expect(codes(again)).toEqual([]);
    await again.close();
  });

  it('hides no damage: a file that was damaged unseen is restored in the background', async () => {
    const folder = await indexed();
    changeUnseen(fileOf(folder, 1), (text) => text.replace('"company":"Acme"', '"company":"Abme"'));
    const vault = await openUnprepared(folder);
    expect(namesIn(vault)).toEqual(trueNames);
    expect(codes(vault)).toEqual([]);
    await vault.prepare();
    expect(codes(vault)).toEqual(['file-restored']);
    expect(vault.records.get(sampleId(41))).toEqual(sampleRecord(41));
    expect(vault.records.size()).toBe(count);
    await vault.close();
  });

  it('that was edited shows wrong rows until the files are read, and no longer', async () => {
    const folder = await indexed();
    editIndex(folder, (body) => body.replace('"value":"Key 60"', '"value":"Forged"'));
    const vault = await openUnprepared(folder);
    expect(vault.records.factsOf(sampleId(60))?.name.value).toBe('Forged');
    expect(vault.records.get(sampleId(60))?.name.value).toBe('Key 60');
    const told: string[] = [];
    vault.records.follow((ids) => told.push(...ids));
    await vault.prepare();
    expect(told).toEqual([sampleId(60)]);
    expect(namesIn(vault)).toEqual(trueNames);
    expect(codes(vault)).toEqual([]);
    await vault.close();
  });

  it('that hides a record or invents one is put right in the order of the files', async () => {
    const folder = await indexed();
    const invented = sampleId(999);
    editIndex(folder, (body) => body.replaceAll(sampleId(45), invented));
    const vault = await openUnprepared(folder);
    expect(vault.records.get(invented)).toBeNull();
    const told: string[] = [];
    vault.records.follow((ids) => told.push(...ids));
    await vault.prepare();
    expect(told.sort()).toEqual([sampleId(45), invented].sort());
    expect(namesIn(vault)).toEqual(trueNames);
    expect([...vault.records.list()].map(({ name }) => name.value)).toEqual(trueNames);
    await vault.close();
  });

  it.each<[string, (path: string) => void]>([
    ['empty', (path) => writeFileSync(path, '')],
    ['zeroes', (path) => writeFileSync(path, Buffer.alloc(5000))],
    ['another file', (path) => writeFileSync(path, 'null')],
    ['half of it', (path) => writeFileSync(path, readFileSync(path).subarray(0, 9000))],
    ['without its end', (path) => writeFileSync(path, readFileSync(path).subarray(0, -5))],
    ['one letter', (path) => writeFileSync(path, readFileSync(path, 'utf8').replace('Acme', 'Acne'))],
    ['a folder', putFolder],
    ['another version', (path) => writeFileSync(path, readFileSync(path, 'utf8').replace('0.1.0', '0.0.9'))],
    ['a newer format', (path) => writeFileSync(path, readFileSync(path, 'utf8').replace('"format":1', '"format":2'))],
  ])('is ignored when it is %s, without a notice', async (_how, damage) => {
    const folder = await indexed();
    // Shows if it is used after all.
    editIndex(folder, (body) => body.replace('"value":"Key 60"', '"value":"Forged"'));
    damage(indexOf(folder));
    const vault = await openUnprepared(folder);
    expect(namesIn(vault)).toEqual(trueNames);
    await vault.prepare();
    expect(codes(vault)).toEqual([]);
    await vault.close();
    if (statSync(indexOf(folder)).isFile())
      expect(readFileSync(indexOf(folder), 'utf8')).toContain(fileFormats.index.magic);
  });

  it('is written in place of a planted link, never through it', async () => {
    const folder = await indexed();
    const other = join(tempFolder(), 'other.txt');
    writeFileSync(other, 'of another program');
    rmSync(indexOf(folder));
    symlinkSync(other, indexOf(folder));
    await (await readyVault(folder, practice)).close();
    expect(readFileSync(other, 'utf8')).toBe('of another program');
    expect(lstatSync(indexOf(folder)).isFile()).toBe(true);
  });

  it('raises no alarm about a file that another process saves before it is read here', async () => {
    const folder = await indexed();
    const [one, two] = [await openUnprepared(folder), await openUnprepared(folder)];
    await two.save(sampleRecord(50, 'Renamed there'), {}, sampleEvent(50));
    await one.prepare();
    expect(await one.journal.verify()).toEqual([]);
    expect(codes(one)).toEqual([]);
    await expect(one.save(sampleRecord(1), {}, sampleEvent(1))).rejects.toMatchObject({ code: 'changed-elsewhere' });
    await Promise.all([one.close(), two.close()]);
    const again = await readyVault(folder, practice);
    expect(again.records.get(sampleId(50))?.name.value).toBe('Renamed there');
    expect(codes(again)).toEqual([]);
    await again.close();
  });

  it('does not stand for a file that is gone', async () => {
    const folder = await indexed();
    rmSync(fileOf(folder, 2));
    const vault = await readyVault(folder, practice);
    expect(codes(vault)).toEqual(['file-restored']);
    expect(namesIn(vault)).toEqual(trueNames);
    await vault.close();
  });

  it('is not trusted where no data key is listed: values without a key are found in the files', async () => {
    const folder = tempFolder();
    const { keyring } = pretendKeyring();
    const open = () => readyVault(folder, { safeStorage: keyring });
    const vault = await open();
    await saveSecret(vault, 1, 'DEMO-1');
    await vault.saveMany(
      trueNames.slice(1).map((_, place) => ({
        record: sampleRecord(place + 2),
        sealed: {},
        event: sampleEvent(place + 2, 'imported'),
      })),
    );
    await vault.close();
    await (await open()).close();
    for (const name of ['vault.json', 'backups/wrapped-keys.json'])
      editContent(join(folder, name), (content) => Object.assign(content, { keys: noSlots }));
    editIndex(folder, (body) => body.replace(/"=[0-9a-f]{16} -"/, '"- -"'));
    expect((await open()).status()).toMatchObject({ state: 'locked', reason: 'key-unreadable' });
  });
});
