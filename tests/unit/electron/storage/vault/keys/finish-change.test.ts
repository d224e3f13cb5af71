import { performance } from 'node:perf_hooks';
import { expect, it, vi } from 'vitest';
import { makeDataKey } from '../../../../../../electron/storage/vault/keys/data-key';
import { openValue, sealValue } from '../../../../../../electron/storage/vault/keys/envelope';
import { type FinishParts, finishChange } from '../../../../../../electron/storage/vault/keys/finish-change';
import { noSlots } from '../../../../../../electron/storage/vault/keys/key-slot';
import { entryOf } from '../../../../../../electron/storage/vault/records/record-entry';
import type { StoredRecord, UnsignedRecord } from '../../../../../../electron/storage/vault/records/stored-record';
import { sampleId, sampleRecord } from '../temp-vault';

const made = () => {
  const { dataKey, slot } = makeDataKey();
  return { id: slot.id, dataKey };
};

/** Three single-record files sealed under an old key, after a new one was created. `inSight` is called at each read. */
function changing(inSight: (number: number) => void = () => undefined) {
  const [old, fresh] = [made(), made()];
  const place = (number: number) => ({ recordId: sampleId(number), field: 'apiKey' as const });
  const stored = new Map(
    [1, 2, 3].map((number): [string, StoredRecord] => {
      const sealed = { apiKey: sealValue(old.dataKey, place(number), `PLX-${number}`) };
      return [sampleId(number), { seq: number, record: sampleRecord(number), sealed, mac: null }];
    }),
  );
  const written: UnsignedRecord[] = [];
  let isLocked = false;
  const raise = vi.fn();
  const finishKeyChange = vi.fn(async () => undefined);
  const parts: FinishParts = {
    keys: {
      isUnfinished: () => true,
      current: () => (isLocked ? null : fresh),
      opened: () => new Map([old, fresh].map(({ id, dataKey }) => [id, dataKey])),
      finishKeyChange,
      slots: () => noSlots,
    },
    records: {
      ready: async () => undefined,
      entries: () => [...stored].map(([id, each]) => [id, entryOf(each)] as const),
      get: (id) => {
        inSight([...stored.keys()].indexOf(id) + 1);
        return stored.get(id) ?? null;
      },
      inFiles: (ids) => ids.map((id) => [id]),
      putMany: (records) => void written.push(...records),
    },
    signing: { reseal: () => undefined },
    disk: { renewCopies: async () => undefined },
    notices: { raise, withdraw: () => undefined },
    schedule: { between: (task) => task(), changed: () => undefined, flush: async () => undefined },
    write: (task) => task(),
  };
  const lock = () => {
    isLocked = true;
    fresh.dataKey.fill(0);
  };
  return { parts, written, raise, finishKeyChange, fresh, place, lock };
}

it('reports progress, and checks for a stop before each file', async () => {
  const { parts, written, finishKeyChange, fresh, place } = changing();
  const [progress, checkpoint] = [vi.fn(), vi.fn(async () => undefined)];
  await finishChange(parts, { progress, checkpoint });
  expect(progress.mock.calls).toEqual([
    ['encrypting', 1, 3],
    ['encrypting', 2, 3],
    ['encrypting', 3, 3],
    ['saving', 0, 0],
  ]);
  expect(checkpoint).toHaveBeenCalledTimes(4);
  const keys = new Map([[fresh.id, fresh.dataKey]]);
  const values = written.map(({ sealed }, at) => openValue(keys, place(at + 1), sealed.apiKey ?? ''));
  expect(values).toEqual([1, 2, 3].map((number) => ({ state: 'opened', value: `PLX-${number}` })));
  expect(finishKeyChange).toHaveBeenCalledOnce();
});

it('a stop keeps the finished part, and reports that it continues later', async () => {
  const { parts, written, raise, finishKeyChange } = changing();
  const checkpoint = vi.fn(async () => {
    if (checkpoint.mock.calls.length === 2) throw new Error('stopped');
  });
  await finishChange(parts, { progress: () => undefined, checkpoint });
  expect(written).toHaveLength(1);
  expect(finishKeyChange).not.toHaveBeenCalled();
  expect(raise).toHaveBeenCalledWith({ code: 'change-unfinished', facts: {} });
});

it('a lock that comes while it rests leaves the file as it was', async () => {
  const begun = changing((number) => {
    if (number !== 2) return;
    // Long enough to yield after this record; the lock arrives during the pause.
    for (const until = performance.now() + 20; performance.now() < until; );
    setImmediate(begun.lock);
  });
  await finishChange(begun.parts);
  expect(begun.written.map(({ record }) => record.id)).toEqual([sampleId(1)]);
  expect(begun.finishKeyChange).not.toHaveBeenCalled();
  expect(begun.raise).not.toHaveBeenCalled();
});

it('waits for files that are not read yet: the index may lack some of their records', async () => {
  const { parts, written } = changing();
  const { entries } = parts.records;
  let isRead = false;
  const records = {
    ...parts.records,
    ready: async () => {
      isRead = true;
    },
    entries: () => [...entries()].slice(0, isRead ? 3 : 1),
  };
  await finishChange({ ...parts, records });
  expect(written).toHaveLength(3);
});
