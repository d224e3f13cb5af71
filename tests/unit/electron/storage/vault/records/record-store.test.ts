import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { KnownFailure } from '../../../../../../electron/failures';
import type { RecordFiles } from '../../../../../../electron/storage/vault/records/record-files';
import { recordsPerFile } from '../../../../../../electron/storage/vault/records/record-places';
import { lineOf, type Shard } from '../../../../../../electron/storage/vault/records/record-shape';
import { createRecordStore } from '../../../../../../electron/storage/vault/records/record-store';
import type { StoredRecord, UnsignedRecord } from '../../../../../../electron/storage/vault/records/stored-record';
import { fileFormats, sampleId, sampleRecord } from '../temp-vault';

const fileFormat = fileFormats.records;

/** Record files in memory. A write to the file `broken` fails. */
function disk() {
  const content = new Map<number, Shard>();
  const state = { broken: -1 };
  const files = {
    write(number: number, records: Shard, before: Shard) {
      if (number === state.broken) throw new KnownFailure('storage-full');
      expect([...before.keys()]).toEqual([...(content.get(number)?.keys() ?? [])]);
      content.set(number, records);
    },
    peek: () => null,
    stamp: () => '',
  } as Partial<RecordFiles> as RecordFiles;
  const open = () =>
    createRecordStore({
      files,
      fileFormat,
      loaded: content,
      indexed: new Map(),
      read: () => ({ shard: new Map(), isWhole: true }),
    });
  return { content, state, open };
}

const unsigned = (number: number, seq: number): UnsignedRecord => ({
  seq,
  record: { ...sampleRecord(number, `Key ${number} at ${seq} é 钥`), owner: null },
  sealed: { apiKey: `kq1.${'ab'.repeat(8)}.${seq}` },
});
const signed = (each: UnsignedRecord): StoredRecord => ({ ...each, mac: null });

type Step =
  | { readonly act: 'put'; readonly numbers: readonly number[]; readonly broken: number }
  | { readonly act: 'remove'; readonly number: number; readonly broken: number };

const number = fc.integer({ min: 1, max: 3 * recordsPerFile });
const broken = fc.oneof({ weight: 4, arbitrary: fc.constant(-1) }, fc.integer({ min: 0, max: 3 }));
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    act: fc.constant('put' as const),
    numbers: fc.uniqueArray(number, { minLength: 1, maxLength: 2 * recordsPerFile }),
    broken,
  }),
  fc.record({ act: fc.constant('remove' as const), number, broken }),
);

describe('a store of records', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('behaves like a list of records, whatever is put, removed or refused, and the files hold the same', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const { state, open } = disk();
        const store = open();
        const told: string[] = [];
        store.follow((ids) => told.push(...ids));
        let model = new Map<string, StoredRecord>();
        let seq = 0;
        for (const each of steps) {
          seq += 1;
          state.broken = each.broken;
          told.length = 0;
          const next = new Map(model);
          const changes = each.act === 'put' ? each.numbers.map((number) => unsigned(number, seq)) : [];
          for (const change of changes) next.set(change.record.id, signed(change));
          const wanted = each.act === 'put' ? changes.map(({ record }) => record.id) : [sampleId(each.number)];
          if (each.act === 'remove') next.delete(sampleId(each.number));
          try {
            if (each.act === 'put') store.putMany(changes);
            else store.remove(sampleId(each.number));
            model = next;
            expect(told).toEqual(wanted);
          } catch (error) {
            expect(error).toBeInstanceOf(KnownFailure);
            expect(told).toEqual([]);
          }
          state.broken = -1;
          // Blocks are packed between the steps.
          vi.advanceTimersByTime(60_000);
          expect([...store.list()]).toEqual([...model.values()]);
        }
        expect([...store.entries()].map(([id, { seq: at }]) => [id, at])).toEqual(
          [...model].map(([id, { seq: at }]) => [id, at]),
        );
        for (const [id, stored] of model) expect(store.get(id)).toEqual(stored);
        expect(store.get('f'.repeat(24))).toBeNull();
        expect([...open().list()]).toEqual([...model.values()]);
        expect(open().fileCount()).toBe(store.fileCount());
      }),
      { numRuns: 30 },
    );
  });

  it('puts files back that were written before one of the same change was refused', () => {
    const { content, state, open } = disk();
    const store = open();
    store.putMany(Array.from({ length: 2 * recordsPerFile }, (_, place) => unsigned(place + 1, 1)));
    state.broken = 1;
    expect(() => store.putMany([unsigned(1, 2), unsigned(recordsPerFile + 1, 2)])).toThrow('storage-full');
    expect([...(content.get(0)?.values() ?? [])].map(({ entry }) => entry.seq)).not.toContain(2);
    expect(store.get(sampleId(1))?.seq).toBe(1);
  });

  it('writes no more files than the changed records lie in', () => {
    const { content, open } = disk();
    const store = open();
    store.putMany(Array.from({ length: 3 * recordsPerFile }, (_, place) => unsigned(place + 1, 1)));
    const before = new Map(content);
    store.putMany([unsigned(1, 2), unsigned(2 * recordsPerFile + 1, 2)]);
    expect([...content].filter(([file, shard]) => shard !== before.get(file)).map(([file]) => file)).toEqual([0, 2]);
  });
});

describe('files that are read later', () => {
  const shardOf = (numbers: readonly number[]): Shard =>
    new Map(numbers.map((number) => [sampleId(number), lineOf(fileFormat, signed(unsigned(number, 1)))]));

  function later(read: () => Shard) {
    const shard = shardOf([1, 2]);
    const entries = new Map([...shard].map(([id, { entry }]) => [id, structuredClone(entry)]));
    const files = { peek: () => null, write: () => undefined, stamp: () => '' } as Partial<RecordFiles> as RecordFiles;
    const store = createRecordStore({
      files,
      fileFormat,
      loaded: new Map([[1, shardOf([3])]]),
      indexed: new Map([[0, { stamp: '', entries }]]),
      read: () => ({ shard: read(), isWhole: true }),
    });
    return { store, entries };
  }

  it('are read once, when a record is needed, and equal facts stay the same object', async () => {
    const read = vi.fn(() => shardOf([1, 2]));
    const { store, entries } = later(read);
    expect([...store.entries()].map(([id]) => id)).toEqual([1, 2, 3].map(sampleId));
    expect(read).not.toHaveBeenCalled();
    expect(store.get(sampleId(2))?.record.name.value).toContain('Key 2');
    await store.ready();
    expect(read).toHaveBeenCalledTimes(1);
    expect(store.entry(sampleId(1))).toBe(entries.get(sampleId(1)));
  });

  it('that hold something else are told, after the call that read them', async () => {
    const { store } = later(() => shardOf([2, 4]));
    const told = vi.fn();
    store.follow(told);
    expect(store.get(sampleId(1))).toBeNull();
    expect(told).not.toHaveBeenCalled();
    await store.ready();
    expect(told).toHaveBeenCalledTimes(1);
    expect(told).toHaveBeenCalledWith([sampleId(4), sampleId(1)]);
    expect([...store.entries()].map(([id]) => id)).toEqual([2, 4, 3].map(sampleId));
  });

  it('that cannot be read are tried again, and nothing is saved meanwhile', async () => {
    let isBroken = true;
    const { store } = later(() => {
      if (isBroken) throw new KnownFailure('storage-failed');
      return shardOf([1, 2]);
    });
    await expect(store.ready()).rejects.toMatchObject({ code: 'storage-failed' });
    expect(() => store.get(sampleId(1))).toThrow('storage-failed');
    expect(() => store.putMany([unsigned(3, 2)])).toThrow('storage-failed');
    expect(store.get(sampleId(3))?.seq).toBe(1);
    isBroken = false;
    await store.ready();
    store.putMany([unsigned(3, 2)]);
    expect(store.get(sampleId(3))?.seq).toBe(2);
  });
});

describe('a file that is read back', () => {
  const lineFor = (number: number, seq = 1): [string, ReturnType<typeof lineOf>] => [
    sampleId(number),
    lineOf(fileFormat, signed(unsigned(number, seq))),
  ];
  const { content, open } = disk();
  content.set(0, new Map([lineFor(1), lineFor(2)]));
  content.set(1, new Map([lineFor(3)]));
  const store = open();

  it('is as in memory with the same records, also beside an older copy of a record that a later file holds', () => {
    expect(store.isAsInMemory(0, new Map([lineFor(1), lineFor(2)]))).toBe(true);
    expect(store.isAsInMemory(0, new Map([lineFor(1), lineFor(2), lineFor(3, 9)]))).toBe(true);
  });

  it.each([
    ['a record less', [lineFor(1)]],
    ['another state of a record', [lineFor(1), lineFor(2, 9)]],
    ['a record that memory does not have', [lineFor(1), lineFor(2), lineFor(4)]],
  ])('is not with %s', (_, lines) => {
    expect(store.isAsInMemory(0, new Map(lines))).toBe(false);
  });
});
