import { cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { StoreFactory } from '../../../../../electron/storage/files/store-file';
import type { RecordSave } from '../../../../../electron/storage/vault/record-save';
import type { Vault } from '../../../../../electron/storage/vault/vault';
import { openConf, readyVault, sampleEvent, sampleId, sampleRecord, tempFolder } from './temp-vault';

const practice = { practice: true } as const;
const codes = (vault: Vault) => vault.notices().map(({ code }) => code);

function saves(from: number, count: number, name = ''): RecordSave[] {
  return Array.from({ length: count }, (_, place) => ({
    record: sampleRecord(from + place, name || undefined),
    sealed: {},
    event: sampleEvent(from + place, 'imported'),
    past: [sampleEvent(from + place, 'created')],
  }));
}

describe('saving many records together', () => {
  it('keeps each with its past before the event that saved it, in groups that share a file', async () => {
    const folder = tempFolder();
    const vault = await readyVault(folder, practice);
    await vault.save(sampleRecord(3, 'Before'), {}, sampleEvent(3));
    const groups: number[] = [];
    await vault.saveMany(saves(1, 90), (ids) => groups.push(ids.length));
    expect(groups).toEqual([40, 40, 10]);

    const again = await readyVault(folder, practice);
    expect(codes(again)).toEqual([]);
    expect(await again.journal.verify()).toEqual([]);
    expect([...again.records.list()]).toHaveLength(90);
    expect(again.records.get(sampleId(3))?.name.value).toBe('Key 3');
    expect(again.journal.timeline(sampleId(3)).map(({ type }) => type)).toEqual([
      'setup-changed',
      'created',
      'imported',
    ]);
    expect(again.journal.timeline(sampleId(90)).map(({ type }) => type)).toEqual(['created', 'imported']);
  });

  it('seals values for their own place and refuses a group with a value of another', async () => {
    const vault = await readyVault(tempFolder(), practice);
    const sealed = await vault.seal(sampleId(1), 'apiKey', 'DEMO-value');
    const [first, second] = saves(1, 2) as [RecordSave, RecordSave];
    const mixed = vault.saveMany([first, { ...second, sealed: { apiKey: sealed } }]);
    await expect(mixed).rejects.toMatchObject({ code: 'bad-input' });
    expect([...vault.records.list()]).toEqual([]);
    await vault.saveMany([{ ...first, sealed: { apiKey: sealed } }, second]);
    expect(await vault.open(sampleId(1), 'apiKey')).toBe('DEMO-value');
  });

  it('stops on request, and keeps what was saved by then', async () => {
    const vault = await readyVault(tempFolder(), practice);
    let turns = 0;
    const next = async () => {
      turns += 1;
      if (turns === 3) throw new Error('enough');
    };
    await expect(vault.saveMany(saves(1, 100), undefined, next)).rejects.toThrow('enough');
    expect([...vault.records.list()]).toHaveLength(80);
  });

  it('keeps nothing of a group whose file the disk refuses, neither record nor event', async () => {
    const folder = tempFolder();
    let broken = true;
    const openStore: StoreFactory = (place) => {
      const real = openConf(place);
      if (place.name !== '01') return real;
      return {
        path: real.path,
        get store() {
          return real.store;
        },
        set store(content) {
          if (broken) throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
          real.store = content;
        },
      };
    };
    const vault = await readyVault(folder, { ...practice, openStore });
    await expect(vault.saveMany(saves(1, 60))).rejects.toMatchObject({ code: 'storage-full' });
    expect([...vault.records.list()]).toHaveLength(40);
    expect(vault.journal.timeline(sampleId(50))).toEqual([]);
    broken = false;
    await vault.saveMany(saves(1, 60, 'Again'));
    const again = await readyVault(folder, practice);
    expect([...again.records.list()]).toHaveLength(60);
    expect(codes(again)).toEqual([]);
    expect(await again.journal.verify()).toEqual([]);
  });

  it('killed between journal and file: a start marks the whole group as not done, and loses nothing', async () => {
    const folder = tempFolder();
    const vault = await readyVault(folder, practice);
    await vault.saveMany(saves(1, 30, 'Before'));
    const kept = join(folder, '..', `${folder.split('/').at(-1)}-kept`);
    cpSync(folder, kept, { recursive: true });
    await vault.saveMany(saves(10, 30, 'After'));
    for (const name of ['records', 'vault.json']) {
      rmSync(join(folder, name), { recursive: true });
      cpSync(join(kept, name), join(folder, name), { recursive: true });
    }
    rmSync(kept, { recursive: true });
    expect(existsSync(join(folder, 'journal.jsonl'))).toBe(true);

    const again = await readyVault(folder, practice);
    expect(codes(again)).toEqual([]);
    expect([...again.records.list()]).toHaveLength(30);
    expect([...again.records.list()].every(({ name }) => name.value === 'Before')).toBe(true);
    const last = again.journal.timeline(sampleId(35)).at(-1);
    expect(last).toMatchObject({ type: 'restored', facts: { reason: 'interrupted', count: 1 } });
    expect(again.journal.timeline(sampleId(5)).at(-1)).toMatchObject({ type: 'imported' });
    expect(await again.journal.verify()).toEqual([]);
    expect(codes(await readyVault(folder, practice))).toEqual([]);
  });
});
