import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { StoreFactory } from '../../../../../electron/storage/files/store-file';
import { openVault } from '../../../../../electron/storage/vault/open-vault';
import { KeyRecord } from '../../../../../shared/model/key-record';
import { standInKeyring } from '../../../../harness/seed/keyring';
import { seedProfile } from '../../../../harness/seed/profile';
import { openConf, tempFolder, vaultOptions } from './temp-vault';

const keys = 1000;

async function many() {
  const folder = join(tempFolder(), 'many');
  const { ids, events } = await seedProfile({ folder, keys, now: new Date('2026-03-01T08:00:00Z') });
  const written: string[] = [];
  const openStore: StoreFactory = (place) => {
    const file = openConf(place);
    return {
      path: file.path,
      get store() {
        return file.store;
      },
      set store(content) {
        written.push(file.path.slice(folder.length + 1));
        file.store = content;
      },
    };
  };
  const openUnprepared = () =>
    openVault(vaultOptions(folder, { openStore, safeStorage: standInKeyring(`${folder}.keyring`) }));
  const open = async () => {
    const vault = await openUnprepared();
    await vault.prepare();
    return vault;
  };
  return { folder, ids, events, written, open, openUnprepared };
}

describe('a seeded profile', () => {
  it('is a sound vault: every record is one, every value opens, the journal is whole', async () => {
    const { ids, events, open } = await many();
    const vault = await open();
    expect(vault.notices()).toEqual([]);
    expect(vault.status()).toMatchObject({ state: 'ready', protection: 'keyring' });
    expect(vault.journal.length()).toBe(events);
    expect(await vault.journal.verify()).toEqual([]);
    const list = [...vault.records.list()];
    expect(list.map(({ id }) => id)).toEqual(ids);
    for (const record of list) expect(KeyRecord.safeParse(record).error).toBeUndefined();
    const marks = list
      .flatMap(({ secrets }) => [secrets.apiKey, secrets.apiPassword])
      .filter((summary) => summary !== null);
    expect(new Set(marks.map(({ state }) => state))).toEqual(new Set(['ready']));
    expect(vault.journal.timeline(ids[5] ?? '').length).toBeGreaterThan(2);
    await vault.close();
  });

  it('is the same for the same seed', async () => {
    const now = new Date('2026-03-01T08:00:00Z');
    const lists = await Promise.all(
      [1, 1, 2].map(async (seed) => {
        const folder = join(tempFolder(), 'seeded');
        await seedProfile({ folder, keys: 20, seed, now });
        const safeStorage = standInKeyring(`${folder}.keyring`);
        const list = [...(await openVault(vaultOptions(folder, { safeStorage }))).records.list()];
        return JSON.stringify(list.map(({ secrets, ...facts }) => facts));
      }),
    );
    expect(lists[0]).toBe(lists[1]);
    expect(lists[0]).not.toBe(lists[2]);
  });
});

describe('a vault with many keys', () => {
  it('writes one file of records, the vault file and one line of the journal for a save', async () => {
    const { folder, ids, written, open } = await many();
    const vault = await open();
    const records = () =>
      readdirSync(join(folder, 'records')).map((name) => statSync(join(folder, 'records', name)).ino);
    const [before, length] = [records(), statSync(join(folder, 'journal.jsonl')).size];
    written.length = 0;
    const record = vault.records.get(ids[540] ?? '');
    if (!record) throw new Error('No such key.');
    const event = { type: 'owner-changed', keyId: record.id, known: 'typed', facts: {} } as const;
    await vault.save({ ...record, updatedAt: '2026-03-02T08:00:00.000Z' }, {}, event);
    expect(written.sort()).toEqual(['records/13.json', 'vault.json']);
    expect(records().filter((ino) => !before.includes(ino)).length).toBe(1);
    expect(statSync(join(folder, 'journal.jsonl')).size - length).toBeLessThan(500);
    await vault.close();
  });

  it('writes nothing once it is closed, though the check of the journal found something meanwhile', async () => {
    const { folder, written, open, openUnprepared } = await many();
    const journal = join(folder, 'journal.jsonl');
    writeFileSync(journal, readFileSync(journal, 'utf8').replace('"known":"typed"', '"known":"live"'));
    const vault = await openUnprepared();
    const prepared = vault.prepare();
    while (vault.status().state !== 'ready') await new Promise((resolve) => setImmediate(resolve));
    await vault.close();
    written.length = 0;
    await prepared;
    expect(written).toEqual([]);
    expect(vault.notices()).toEqual([]);
    expect((await open()).notices().map(({ code }) => code)).toEqual(['journal-broken']);
  });

  it('reads its records in order, and shows the present state of their values', async () => {
    const { ids, open } = await many();
    const vault = await open();
    expect([...vault.records.facts()].map(({ id }) => id)).toEqual(ids);
    const record = vault.records.get(ids[7] ?? '');
    if (!record) throw new Error('No such key.');
    const event = { type: 'owner-changed', keyId: record.id, known: 'typed', facts: {} } as const;
    await vault.save({ ...record, updatedAt: '2026-03-02T08:00:00.000Z' }, {}, event);
    const after = [...vault.records.list()];
    expect(after.map(({ id }) => id)).toEqual(ids);
    expect(after[7]).toEqual({ ...record, updatedAt: '2026-03-02T08:00:00.000Z' });
    expect(vault.records.factsOf(record.id)?.updatedAt).toBe('2026-03-02T08:00:00.000Z');
    expect(vault.records.valuesOf(record.id)).toBe('ready');
    vault.lock();
    expect(vault.records.get(record.id)?.secrets.apiKey?.state).toBe('locked');
    expect(vault.records.valuesOf(record.id)).toBe('locked');
    await vault.close();
  });

  it('finds the records that hold a value by its fingerprint', async () => {
    const { ids, open } = await many();
    const vault = await open();
    const record = [...vault.records.list()].find(({ secrets }) => secrets.apiPassword !== null);
    const print = record?.secrets.apiPassword?.fingerprint ?? '';
    expect([...vault.records.withFingerprint([print])]).toEqual([record]);
    expect([...vault.records.withFingerprint(['', 'f'.repeat(16)])]).toEqual([]);
    expect(vault.records.size()).toBe(ids.length);
    await vault.close();
  });
});
