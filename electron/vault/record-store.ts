import type { KeyRecord } from '../../shared/key-record';
import { KnownFailure } from '../failures';
import type { RecordFiles, Shard } from './record-files';
import type { SealedValues, StoredRecord } from './record-shape';

/** How many records one file holds. One `set` of 100 records takes about a millisecond; of 10,000, a sixth of a second. */
export const recordsPerFile = 100;

/** All records of a vault, in memory after the start; the files are only written. */
export type RecordStore = {
  /** All records, in the order in which they were added. Read only: a change goes through `put`. */
  readonly list: () => readonly StoredRecord[];
  readonly get: (id: string) => StoredRecord | null;
  /** Writes one record and returns when it is on the disk. Throws a KnownFailure of storage; nothing has changed then. */
  readonly put: (record: KeyRecord, sealed: SealedValues, seq: number) => void;
  /**
   * Removes a record with its values; which ones may go is the caller's to know.
   * @throws KnownFailure `not-found`, or one of storage.
   */
  readonly remove: (id: string) => void;
  /** How many files there are. */
  readonly fileCount: () => number;
};

/** Serves the records that were loaded from the files, by number of file. */
export function createRecordStore(files: RecordFiles, loaded: ReadonlyMap<number, Shard>): RecordStore {
  const shards = new Map([...loaded].map(([number, records]) => [number, new Map(records)] as const));
  const home = new Map<string, number>();
  for (const [number, records] of shards) for (const id of records.keys()) home.set(id, number);

  const shardFor = (id: string): number => {
    const last = Math.max(0, ...shards.keys());
    const hasRoom = (shards.get(last)?.size ?? 0) < recordsPerFile;
    return home.get(id) ?? (hasRoom ? last : last + 1);
  };
  const get = (id: string): StoredRecord | null => shards.get(home.get(id) ?? -1)?.get(id) ?? null;

  return {
    list: () => [...home.keys()].map(get).filter((stored) => stored !== null),
    get,
    put(record, sealed, seq) {
      const number = shardFor(record.id);
      const stored = structuredClone({ seq, record, sealed });
      const before = shards.get(number) ?? new Map<string, StoredRecord>();
      const changed = new Map(before).set(record.id, stored);
      files.write(number, changed, before);
      shards.set(number, changed);
      home.set(record.id, number);
    },
    remove(id) {
      const number = home.get(id);
      if (number === undefined) throw new KnownFailure('not-found');
      const before = shards.get(number) ?? new Map<string, StoredRecord>();
      const changed = new Map(before);
      changed.delete(id);
      files.write(number, changed, before);
      shards.set(number, changed);
      home.delete(id);
    },
    fileCount: () => (shards.size === 0 ? 0 : Math.max(...shards.keys()) + 1),
  };
}
