import { existsSync, lstatSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { copyAside } from '../../../../../../electron/storage/vault/backups/copy-aside';
import { noSlots } from '../../../../../../electron/storage/vault/keys/key-slot';
import { editContent } from '../outside';
import { pretendKeyring, readyVault, sampleEvent, sampleId, sampleRecord, saveSecret, tempFolder } from '../temp-vault';
import {
  codes,
  count,
  editIndex,
  indexed,
  indexOf,
  namesIn,
  openUnprepared,
  practice,
  trueNames,
} from './indexed-vault';

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
