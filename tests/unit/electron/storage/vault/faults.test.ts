import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { storageFailure } from '../../../../../electron/failures';
import type { StoreFactory } from '../../../../../electron/storage/files/store-file';
import type { Vault } from '../../../../../electron/storage/vault/vault';

import { filesIn, openConf, readyVault, sampleEvent, sampleId, sampleRecord, tempFolder } from './temp-vault';

const practice = { practice: true } as const;
const codes = (vault: Vault) => vault.notices().map(({ code }) => code);

/** A store whose writes to files of this name fail while `fails` returns true. */
function failing(name: string, code: string, fails: () => boolean): StoreFactory {
  return (place) => {
    const real = openConf(place);
    if (place.name !== name) return real;
    return {
      path: real.path,
      get store() {
        return real.store;
      },
      set store(content) {
        if (fails()) throw Object.assign(new Error(`${code}: ${real.path}`), { code });
        real.store = content;
      },
    };
  };
}

describe('a save that the disk refuses', () => {
  it.each([
    ['ENOSPC', 'storage-full'],
    ['EDQUOT', 'storage-full'],
    ['EACCES', 'storage-read-only'],
    ['EROFS', 'storage-read-only'],
    ['EIO', 'storage-failed'],
  ])('%s: is neither in the record nor in the journal', async (code, failure) => {
    const folder = tempFolder();
    let broken = false;
    const vault = await readyVault(folder, { ...practice, openStore: failing('00', code, () => broken) });
    await vault.save(sampleRecord(1, 'Before'), {}, sampleEvent(1));
    broken = true;
    const refused = vault.save(sampleRecord(1, 'After'), {}, sampleEvent(1));
    await expect(refused).rejects.toMatchObject({ code: failure, details: code });
    expect(vault.records.get(sampleId(1))?.name.value).toBe('Before');
    expect(vault.journal.timeline(sampleId(1))).toHaveLength(1);
    broken = false;
    await vault.save(sampleRecord(1, 'Later'), {}, sampleEvent(1));
    const again = await readyVault(folder, practice);
    expect(again.records.get(sampleId(1))?.name.value).toBe('Later');
    expect(codes(again)).toEqual([]);
    expect(await again.journal.verify()).toEqual([]);
  });

  it('shows no path and no system message', () => {
    const error = Object.assign(new Error("ENOSPC: open '/home/ada/vault.json'"), { code: 'ENOSPC' });
    expect(JSON.stringify([storageFailure(error).message, storageFailure(error).details])).not.toContain('ada');
  });

  it('stands when only the vault file could not follow; the next save catches up', async () => {
    const folder = tempFolder();
    let broken = false;
    const vault = await readyVault(folder, { ...practice, openStore: failing('vault', 'ENOSPC', () => broken) });
    broken = true;
    await vault.save(sampleRecord(1), {}, sampleEvent(1));
    const again = await readyVault(folder, practice);
    expect([...again.records.list()]).toHaveLength(1);
    expect(codes(again)).toEqual([]);
  });

  it('makes no data key that is not on the disk', async () => {
    const folder = tempFolder();
    let broken = false;
    const vault = await readyVault(folder, { openStore: failing('vault', 'ENOSPC', () => broken) });
    broken = true;
    await expect(vault.setPassphrase('four words are enough')).rejects.toMatchObject({ code: 'storage-full' });
    expect(vault.status().state).toBe('open');
    await expect(vault.seal(sampleId(1), 'apiKey', 'x')).rejects.toMatchObject({ code: 'passphrase-needed' });
  });

  it('is seen when a write was cut short without an error', async () => {
    const folder = tempFolder();
    let broken = false;
    const cutting: StoreFactory = (place) => {
      const real = openConf({
        ...place,
        serialize: (content) =>
          broken && place.name === '00' ? place.serialize(content).slice(0, 40) : place.serialize(content),
      });
      return real;
    };
    const vault = await readyVault(folder, { ...practice, openStore: cutting });
    await vault.save(sampleRecord(1, 'Before'), {}, sampleEvent(1));
    broken = true;
    const refused = vault.save(sampleRecord(1, 'After'), {}, sampleEvent(1));
    await expect(refused).rejects.toMatchObject({ code: 'storage-full' });
    expect(vault.records.get(sampleId(1))?.name.value).toBe('Before');
  });
});

describe('a write that was cut short on a disk that then takes nothing more', () => {
  it('leaves the file as it was, and no second name of it', async () => {
    const folder = tempFolder();
    let isCut = false;
    let isFull = false;
    const filling: StoreFactory = (place) => {
      const real = openConf({
        ...place,
        serialize: (content) => (isCut ? place.serialize(content).slice(0, 40) : place.serialize(content)),
      });
      if (place.name !== '00') return real;
      return {
        path: real.path,
        get store() {
          return real.store;
        },
        set store(content) {
          if (isFull) throw Object.assign(new Error('full'), { code: 'ENOSPC' });
          real.store = content;
          isFull = isCut;
        },
      };
    };
    const vault = await readyVault(folder, { ...practice, openStore: filling });
    await vault.save(sampleRecord(1, 'Before'), {}, sampleEvent(1));
    const shard = readFileSync(join(folder, 'records/00.json'));
    isCut = true;
    const refused = vault.save(sampleRecord(1, 'After'), {}, sampleEvent(1));
    await expect(refused).rejects.toMatchObject({ code: 'storage-full' });
    expect(readFileSync(join(folder, 'records/00.json'))).toEqual(shard);
    expect([...filesIn(folder).keys()].filter((name) => name.includes('.tmp-'))).toEqual([]);
    const again = await readyVault(folder, practice);
    expect(again.records.get(sampleId(1))?.name.value).toBe('Before');
    expect(codes(again)).toEqual([]);
  });
});

describe('a kill', () => {
  it('between journal and record leaves one event that the next start marks as not done', async () => {
    const folder = tempFolder();
    const vault = await readyVault(folder, practice);
    await vault.save(sampleRecord(1, 'Before'), {}, sampleEvent(1));
    const shard = readFileSync(join(folder, 'records/00.json'));
    const head = readFileSync(join(folder, 'vault.json'));
    await vault.save(sampleRecord(1, 'After'), {}, sampleEvent(1));
    writeFileSync(join(folder, 'records/00.json'), shard);
    writeFileSync(join(folder, 'vault.json'), head);

    const again = await readyVault(folder, practice);
    expect(codes(again)).toEqual([]);
    expect(again.records.get(sampleId(1))?.name.value).toBe('Before');
    const last = again.journal.timeline(sampleId(1)).at(-1);
    expect(last).toMatchObject({ type: 'restored', facts: { reason: 'interrupted', count: 1 } });
    expect(await again.journal.verify()).toEqual([]);
    expect((await readyVault(folder, practice)).journal.timeline(sampleId(1))).toHaveLength(3);
  });

  it('between record and vault file leaves nothing to tell', async () => {
    const folder = tempFolder();
    const vault = await readyVault(folder, practice);
    const head = readFileSync(join(folder, 'vault.json'));
    await vault.save(sampleRecord(1), {}, sampleEvent(1));
    writeFileSync(join(folder, 'vault.json'), head);
    const again = await readyVault(folder, practice);
    expect(codes(again)).toEqual([]);
    expect([...again.records.list()]).toHaveLength(1);
    expect(again.journal.timeline(sampleId(1)).map(({ type }) => type)).toEqual(['setup-changed']);
  });

  it('in the middle of a line is noted as a torn end', async () => {
    const folder = tempFolder();
    const vault = await readyVault(folder, practice);
    await vault.save(sampleRecord(1), {}, sampleEvent(1));
    const path = join(folder, 'journal.jsonl');
    writeFileSync(path, `${readFileSync(path, 'utf8')}{"seq":3,"at":"20`);
    const again = await readyVault(folder, practice);
    expect(codes(again)).toEqual(['journal-torn-tail']);
    await again.save(sampleRecord(2), {}, sampleEvent(2));
    expect(await again.journal.verify()).toEqual([]);
  });
});

describe('what kills leave half-written', () => {
  it('is taken away, and nothing else', async () => {
    const folder = tempFolder();
    await (await readyVault(folder, practice)).save(sampleRecord(1), {}, sampleEvent(1));
    const before = [...filesIn(folder).keys()].sort();
    const halves = ['vault.json.tmp-19c0aa', 'records/00.json.tmp-19c0ab', 'backups/2026-03-01T08-00-00.000Z.part/a'];
    mkdirSync(join(folder, 'backups/2026-03-01T08-00-00.000Z.part'));
    for (const path of [...halves, 'notes.tmp-1', 'vault.json.corrupt-1']) writeFileSync(join(folder, path), 'half');
    await readyVault(folder, practice);
    expect([...filesIn(folder).keys()].sort()).toEqual([...before, 'notes.tmp-1', 'vault.json.corrupt-1'].sort());
  });
});

describe('a journal that was changed', () => {
  it('is reported with its line, stays dismissed, and appending continues', async () => {
    const folder = tempFolder();
    const vault = await readyVault(folder, practice);
    for (const number of [1, 2]) await vault.save(sampleRecord(number), {}, sampleEvent(number));
    const path = join(folder, 'journal.jsonl');
    writeFileSync(path, readFileSync(path, 'utf8').replace('"name":"Key 1"', '"name":"Key 8"'));
    const again = await readyVault(folder, practice);
    expect(again.notices()).toMatchObject([{ code: 'journal-broken', facts: { line: 2, kind: 'changed' } }]);
    await again.save(sampleRecord(3), {}, sampleEvent(3));
    again.dismissNotice(again.notices()[0]?.id ?? '');
    const later = await readyVault(folder, practice);
    expect(codes(later)).toEqual([]);
    expect(await later.journal.verify()).toMatchObject([{ line: 2 }]);
    expect([...later.records.list()]).toHaveLength(3);
  });

  it('is pointed out again when more of it is changed', async () => {
    const folder = tempFolder();
    const vault = await readyVault(folder, practice);
    for (const number of [1, 2, 3]) await vault.save(sampleRecord(number), {}, sampleEvent(number));
    const path = join(folder, 'journal.jsonl');
    for (const number of [1, 3]) {
      const text = readFileSync(path, 'utf8');
      writeFileSync(path, text.replace(`"name":"Key ${number}"`, '"name":"Key 8"'));
      const again = await readyVault(folder, practice);
      expect(codes(again)).toEqual(['journal-broken']);
      again.dismissNotice(again.notices()[0]?.id ?? '');
    }
  });

  it('shows against the records when it was set back together with the vault file', async () => {
    const folder = tempFolder();
    const vault = await readyVault(folder, practice);
    await vault.save(sampleRecord(1), {}, sampleEvent(1));
    const earlier = ['journal.jsonl', 'vault.json'].map((name) => [name, readFileSync(join(folder, name))] as const);
    await vault.save(sampleRecord(1), {}, sampleEvent(1));
    for (const [name, bytes] of earlier) writeFileSync(join(folder, name), bytes);
    expect((await readyVault(folder, practice)).notices()).toMatchObject([
      { code: 'journal-broken', facts: { line: 3 } },
    ]);
  });

  it('shows against the records when the whole journal is gone', async () => {
    const folder = tempFolder();
    const vault = await readyVault(folder, practice);
    await vault.save(sampleRecord(1), {}, sampleEvent(1));
    writeFileSync(join(folder, 'journal.jsonl'), '');
    expect(codes(await readyVault(folder, practice))).toEqual(['journal-broken']);
  });
});
