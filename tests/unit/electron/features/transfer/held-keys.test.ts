import { describe, expect, it, vi } from 'vitest';
import { keyTimeline } from '../../../../../electron/features/inventory/key-timeline';
import { createKeyWriter } from '../../../../../electron/features/inventory/key-writer';
import { readPurged } from '../../../../../electron/features/inventory/purged-keys';
import { arrivingEvents, travellingEvents } from '../../../../../electron/features/transfer/journal-events';
import { maxEvents } from '../../../../../electron/features/transfer/payload';
import type { Vault } from '../../../../../electron/storage/vault/vault';
import type { JournalEvent } from '../../../../../shared/model/event';
import { leakStateOf } from '../../../../../shared/model/leak';
import { sampleEvent, sampleId, sampleRecord } from '../../storage/vault/temp-vault';
import { samplePayload, travelling } from './sample-payload';
import { addKey, asJob, type Bench, bench, cheapFile, opens, passphrase } from './transfer-bench';

vi.setConfig({ testTimeout: 120_000 });

const leaked = { at: '2026-03-05T08:00:00.000Z', by: 'Ada' };
const backUp = (one: Bench) => asJob((job) => one.transfer.backUp(passphrase, job));
const mark = ({ vault }: Bench, number: number) =>
  createKeyWriter(vault, () => {}).change(sampleId(number), (record) => ({
    record: { ...record, leaked },
    type: 'leaked',
    facts: {},
  }));
const restored = async (path: string | null, into?: Bench) => {
  const two = into ?? (await bench());
  const { file } = await opens(two, path ?? '');
  await asJob((job) => two.transfer.take(file, ['new', 'newer-in-file'], job));
  return two;
};

it('years of unlocking push no review and no tombstone out of a backup', async () => {
  const line = (type: JournalEvent['type'], seq: number) =>
    ({ ...sampleEvent(1, type), keyId: null, seq }) as JournalEvent;
  const signed = line('review-signed', 1);
  const unlocks = Array.from({ length: maxEvents + 10 }, (_, place) => line('unlocked', place + 2));
  const journal = { timeline: () => [signed, ...unlocks], ofTypes: async () => [] } as unknown as Vault['journal'];
  const travelling = await travellingEvents(journal);
  expect(travelling).toHaveLength(maxEvents);
  expect(travelling[0]).toEqual(signed);
  expect(travelling.at(-1)).toEqual(unlocks.at(-1));
});

describe('the keys in a backup', () => {
  it('are in its one line, and each key’s history names the file and whether its value is in it', async () => {
    const one = await bench();
    for (const number of [1, 2]) await addKey(one, number);
    await one.vault.save(sampleRecord(3), {}, sampleEvent(3, 'created'));
    const before = one.vault.journal.length();
    await backUp(one);
    expect(one.vault.journal.length()).toBe(before + 1);
    const held = async (number: number) => (await keyTimeline(one.vault.journal, sampleId(number))).at(-1);
    expect(await held(1)).toMatchObject({ type: 'backed-up', facts: { name: 'file.age', held: 'values', keys: 3 } });
    expect(await held(3)).toMatchObject({ type: 'backed-up', facts: { held: 'name' } });
    expect((await held(1))?.facts.holds).toBeUndefined();
    await addKey(one, 4);
    expect(await held(4)).toMatchObject({ type: 'created' });
  });

  it('are known on the restored profile too, of every earlier file', async () => {
    const one = await bench();
    await addKey(one, 1);
    await backUp(one);
    const first = one.path;
    one.path = `${one.folder}/second.age`;
    await backUp(one);
    const two = await restored(one.path);
    const files = (await keyTimeline(two.vault.journal, sampleId(1))).filter(({ type }) => type === 'backed-up');
    // The second cannot hold its own line.
    expect(files.map(({ facts }) => [facts.name, facts.held])).toEqual([['file.age', 'values']]);
    expect(first).not.toBe(one.path);
    // That was made on the other computer.
    expect(await two.transfer.lastBackup()).toBeNull();
    expect(
      (await restored(one.path, two)).vault.journal.timeline(null).filter(({ type }) => type === 'backed-up'),
    ).toHaveLength(1);
    expect(await two.vault.journal.verify()).toEqual([]);
  });

  it('come once, also from a later backup in which there was no room for the list', async () => {
    const one = await bench();
    await addKey(one, 1);
    await backUp(one);
    const lines = one.vault.journal.timeline(null).filter(({ type }) => type === 'backed-up');
    const without = lines.map(({ facts: { holds: _, ...facts }, ...line }) => ({
      ...line,
      facts: { ...facts, listLeft: true },
    }));
    expect(lines).toHaveLength(1);
    expect(await arrivingEvents(one.vault, without)).toEqual([]);
    expect(await arrivingEvents((await bench()).vault, without)).toHaveLength(1);
  });
});

describe('what a backup brings back', () => {
  it('includes that a key leaked, and no file takes that away', async () => {
    const one = await bench();
    await addKey(one, 1);
    await backUp(one);
    const clean = one.path;
    await mark(one, 1);
    one.path = `${one.folder}/leaked.age`;
    await backUp(one);
    const two = await restored(one.path);
    expect(two.vault.records.get(sampleId(1))?.leaked).toEqual(leaked);

    // An older record here, marked, and a newer one in the file, unmarked.
    const three = await restored(clean);
    await mark(three, 1);
    const four = await bench();
    await addKey(four, 1);
    const later = {
      ...(four.vault.records.get(sampleId(1)) ?? sampleRecord(1)),
      updatedAt: '2026-03-09T08:00:00.000Z',
    };
    await four.vault.save(later, {}, sampleEvent(1, 'renamed'));
    await backUp(four);
    await restored(four.path, three);
    const record = three.vault.records.get(sampleId(1));
    expect(record?.updatedAt).toBe('2026-03-09T08:00:00.000Z');
    expect(record?.leaked).toEqual(leaked);
    expect(record && leakStateOf(record)).toBe('open');
  });

  it('is no matter of a hand-over: whoever made it says nothing about this vault', async () => {
    const one = await bench();
    const line = { seq: 1, at: leaked.at, who: 'Eve', machine: 'attic', known: 'recorded', keyId: null } as const;
    const events = [{ ...line, type: 'backed-up', facts: { file: 'a', name: 'Eve.age', holds: '' } } as const];
    const payload = samplePayload([travelling(1, { leaked })], {
      kind: 'handover',
      to: 'Ada',
      expires: '2099-12-24',
      events,
    });
    await restored(await cheapFile(one.folder, payload), one);
    expect(one.vault.journal.timeline(null).some(({ type }) => type === 'backed-up')).toBe(false);
    // But that the key leaked is a fact of the key.
    expect(one.vault.records.get(sampleId(1))?.leaked).toEqual(leaked);
  });

  it('includes the tombstones of purged keys, and none of a key that is here', async () => {
    const one = await bench();
    await addKey(one, 1);
    await addKey(one, 2);
    const writer = createKeyWriter(one.vault, () => {});
    await writer.change(sampleId(1), (record) => ({
      record: { ...record, status: { value: 'revoked', known: 'live', at: leaked.at }, leaked },
      type: 'revoked',
      facts: {},
    }));
    await writer.purge(sampleId(1), 'Contract ended');
    expect(await readPurged(one.vault.journal)).toMatchObject([
      { id: sampleId(1), name: 'Key 1', company: 'Acme', status: 'revoked', reason: 'Contract ended', leak: 'open' },
    ]);
    await backUp(one);
    const two = await restored(one.path);
    const [stone] = await readPurged(one.vault.journal);
    expect(await readPurged(two.vault.journal)).toEqual([stone]);

    const three = await bench();
    await addKey(three, 1);
    await restored(one.path, three);
    expect(await readPurged(three.vault.journal)).toEqual([]);
  });
});
