import type { KeyRecord } from '../../../../shared/model/key-record';
import { KnownFailure } from '../../../failures';
import type { RecordFiles, Shard } from './record-files';
import type { SealedValues, StoredRecord, UnsignedRecord } from './record-shape';

/** Records per file. One `set` of 100 records takes about a millisecond; of 10,000, a sixth of a second. */
export const recordsPerFile = 100;

/**
 * Signs the records of one synchronous write; its derived keys must not be kept for another. `replaces` is called with
 * each record that is replaced, as it was found.
 */
export type RecordSigner = {
  readonly macFor: (unsigned: UnsignedRecord) => string | null;
  readonly replaces: (stored: StoredRecord) => void;
};

/** All records of a vault, in memory after the start; the files are only written. */
export type RecordStore = {
  /** Returns all records, in the order in which they were added. Read only: change them with `put`. */
  readonly list: () => readonly StoredRecord[];
  readonly get: (id: string) => StoredRecord | null;
  /**
   * Writes one record and returns when it is on the disk. Throws a KnownFailure of storage; nothing has changed then.
   */
  readonly put: (record: KeyRecord, sealed: SealedValues, seq: number) => void;
  /**
   * Writes several records, each file once and each record signed again. If a file fails, those before it are put back.
   * Throws as `put` does.
   */
  readonly putMany: (unsigned: readonly UnsignedRecord[]) => void;
  /** Signs records from now on, and checks them before they are overwritten. */
  readonly signWith: (signerForWrite: () => RecordSigner) => void;
  /** Groups the ids by file, in an order in which `putMany` writes one file for each group. */
  readonly inFiles: (ids: readonly string[]) => readonly (readonly string[])[];
  /**
   * Removes a record with its values; the caller decides which ones may be removed.
   * @throws KnownFailure `not-found`, or one of storage.
   */
  readonly remove: (id: string) => void;
  /** Calls the listener after each write with the ids of the records that it stored or removed. */
  readonly follow: (listener: (ids: readonly string[]) => void) => void;
  /** Returns the number of files. */
  readonly fileCount: () => number;
};

/** Creates the store from the loaded files, by number of file. */
export function createRecordStore(files: RecordFiles, loaded: ReadonlyMap<number, Shard>): RecordStore {
  const shards = new Map([...loaded].map(([number, records]) => [number, new Map(records)] as const));
  const home = new Map<string, number>();
  for (const [number, records] of shards) for (const id of records.keys()) home.set(id, number);

  const followers: ((ids: readonly string[]) => void)[] = [];
  let listed: readonly StoredRecord[] | null = null;
  let signerForWrite = (): RecordSigner => ({ macFor: () => null, replaces: () => undefined });

  const changed = (ids: readonly string[]): void => {
    listed = null;
    for (const follower of followers) follower(ids);
  };

  /** Each id with the number of its file: the existing one, or for a new record the last file with room. */
  const placesFor = (ids: readonly string[]): readonly (readonly [string, number])[] => {
    let last = Math.max(0, ...shards.keys());
    let size = shards.get(last)?.size ?? 0;
    return ids.map((id) => {
      const number = home.get(id);
      if (number !== undefined) return [id, number];
      if (size >= recordsPerFile) {
        last += 1;
        size = 0;
      }
      size += 1;
      return [id, last];
    });
  };
  const get = (id: string): StoredRecord | null => shards.get(home.get(id) ?? -1)?.get(id) ?? null;

  const putMany = (unsigned: readonly UnsignedRecord[]): void => {
    const numbers = new Map(placesFor(unsigned.map(({ record }) => record.id)));
    const rewritten = new Map<number, Map<string, StoredRecord>>();
    const signer = signerForWrite();
    for (const each of unsigned) {
      const old = get(each.record.id);
      if (old !== null) signer.replaces(old);
      const { seq, record, sealed } = structuredClone(each);
      const fresh = { seq, record, sealed };
      const number = numbers.get(each.record.id) ?? 0;
      const shard = rewritten.get(number) ?? new Map(shards.get(number) ?? []);
      rewritten.set(number, shard.set(each.record.id, { ...fresh, mac: signer.macFor(fresh) }));
    }
    const before = (number: number) => shards.get(number) ?? new Map<string, StoredRecord>();
    const written: (readonly [number, Shard])[] = [];
    try {
      for (const [number, shard] of rewritten) {
        files.write(number, shard, before(number));
        written.push([number, shard]);
      }
    } catch (error) {
      for (const [number, shard] of written) files.write(number, before(number), shard);
      throw error;
    }
    for (const [number, shard] of rewritten) shards.set(number, shard);
    for (const [id, number] of numbers) home.set(id, number);
    changed([...numbers.keys()]);
  };

  return {
    list() {
      listed ??= [...home.keys()].map(get).filter((stored) => stored !== null);
      return listed;
    },
    get,
    put: (record, sealed, seq) => putMany([{ seq, record, sealed }]),
    putMany,
    signWith(chosen) {
      signerForWrite = chosen;
    },
    inFiles(ids) {
      const groups = new Map<number, string[]>();
      for (const [id, number] of placesFor(ids)) groups.set(number, [...(groups.get(number) ?? []), id]);
      return [...groups.values()];
    },
    remove(id) {
      const number = home.get(id);
      if (number === undefined) throw new KnownFailure('not-found');
      const before = shards.get(number) ?? new Map<string, StoredRecord>();
      const rest = new Map(before);
      rest.delete(id);
      files.write(number, rest, before);
      shards.set(number, rest);
      home.delete(id);
      changed([id]);
    },
    follow: (listener) => {
      followers.push(listener);
    },
    fileCount: () => (shards.size === 0 ? 0 : Math.max(...shards.keys()) + 1),
  };
}
