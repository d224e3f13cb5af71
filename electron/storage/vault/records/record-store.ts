import type { KeyRecord } from '../../../../shared/model/key-record';
import { createYield } from '../../../async/yield';
import { KnownFailure } from '../../../failures';
import type { FileFormat } from '../../files/file-codec';
import { createKnownRecords } from './known-records';
import type { RecordEntry } from './record-entry';
import type { RecordFiles } from './record-files';
import type { IndexedFile } from './record-index';
import { placesFor } from './record-places';
import { lineOf, type RecordLine, recordIn, type Shard } from './record-shape';
import type { SealedValues, StoredRecord, UnsignedRecord } from './stored-record';

/**
 * Signs the records of one synchronous write; its derived keys must not be kept for another. `replaces` is called with
 * each record that is replaced, as it was found.
 */
export type RecordSigner = {
  readonly macFor: (unsigned: UnsignedRecord) => string | null;
  readonly replaces: (stored: StoredRecord) => void;
};

/**
 * All records of a vault. Memory has an entry for each and its line, compressed. Files that the index describes are
 * read later: by `ready`, or by the first call that needs one of their records.
 */
export type RecordStore = {
  readonly size: () => number;
  /** Returns what memory knows of all records, in the order in which they were added. */
  readonly entries: () => Iterable<readonly [id: string, entry: RecordEntry]>;
  readonly entry: (id: string) => RecordEntry | null;
  /**
   * Parses all records, one after the other, in the order in which they were added. It is slow, and keeping what it
   * yields takes ten times the memory of the store.
   */
  readonly list: () => Iterable<StoredRecord>;
  /** Parses one record. Throws a KnownFailure of storage when its file has not been read yet and cannot be. */
  readonly get: (id: string) => StoredRecord | null;
  /**
   * Reads the files that were not read yet and yields between them; `pauseMs` adds a pause to each yield for background
   * work. Rejects with a KnownFailure of storage; the next call tries again.
   */
  readonly ready: (pauseMs?: number) => Promise<void>;
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
  /**
   * Calls the listener after each write with the ids of the records that it stored or removed, and when a file turns out
   * to hold other records than the index said.
   */
  readonly follow: (listener: (ids: readonly string[]) => void) => void;
  /**
   * True for a record that another process has written between the start and its reading here: it may be newer than the
   * journal as it was at the start. A record of a damaged file, of an unchanged one, or one that is as the index knew it
   * is none of these.
   */
  readonly isNewer: (id: string) => boolean;
  /** Returns the number of files. */
  readonly fileCount: () => number;
  /** Returns the numbers of the files. */
  readonly files: () => readonly number[];
  /** Returns what memory knows of the records of one file, in their order. */
  readonly inFile: (file: number) => Iterable<readonly [id: string, entry: RecordEntry]>;
  /** True when a file as just read holds exactly what memory has of it. */
  readonly isAsInMemory: (file: number, content: Shard) => boolean;
};

/** The content of a store at the start. */
export type RecordSource = {
  readonly files: RecordFiles;
  readonly fileFormat: FileFormat;
  /** The files that were read, by number. */
  readonly loaded: ReadonlyMap<number, Shard>;
  /** The other files, as the index describes them. */
  readonly indexed: ReadonlyMap<number, IndexedFile>;
  /**
   * Reads one of the indexed files, and repairs it if necessary; `isWhole` is false then.
   * @param isElsewhere true for a record that another file holds.
   * @throws KnownFailure of storage.
   */
  readonly read: (
    file: number,
    isElsewhere: (id: string) => boolean,
  ) => { readonly shard: Shard; readonly isWhole: boolean };
};

/** Creates the store. */
export function createRecordStore({ files, fileFormat, loaded, indexed, read }: RecordSource): RecordStore {
  const followers: ((ids: readonly string[]) => void)[] = [];
  let signerForWrite = (): RecordSigner => ({ macFor: () => null, replaces: () => undefined });
  const tell = (ids: readonly string[]): void => {
    for (const follower of followers) follower(ids);
  };

  /** The files that were not read yet, with the stamps that the index has for them. */
  const unread = new Map<number, string>();
  /** The records that were not as expected in a whole file with another stamp than the index knew. */
  const newer = new Set<string>();
  const known = createKnownRecords();
  for (const file of [...loaded.keys(), ...indexed.keys()].sort((a, b) => a - b)) {
    const shard = loaded.get(file);
    if (shard !== undefined) known.load(file, shard);
    else {
      const { stamp = '', entries = new Map() } = indexed.get(file) ?? {};
      known.expect(file, entries);
      unread.set(file, stamp);
    }
  }

  /** Reads a file that only the index has described until now. */
  const readFile = (file: number): void => {
    const stamp = unread.get(file);
    if (stamp === undefined) return;
    const { shard, isWhole } = read(file, (id) => (known.fileOf(id) ?? file) !== file);
    unread.delete(file);
    const isRewritten = isWhole && files.stamp(file) !== stamp;
    const changed = known.load(file, shard);
    if (isRewritten) for (const id of changed) newer.add(id);
    // Later: the caller may be in the middle of a list that the listeners change.
    if (changed.length > 0) queueMicrotask(() => tell(changed));
  };
  const readAll = (): void => {
    for (const file of [...unread.keys()]) readFile(file);
  };

  const get = (id: string): StoredRecord | null => {
    const file = known.fileOf(id);
    if (file === undefined) return null;
    if (unread.has(file)) {
      // One record is read alone: the page asks for some before all files are read.
      const peeked = files.peek(file, id);
      if (peeked !== null) return peeked;
      readFile(file);
    }
    const text = known.line(id);
    return text === null ? null : recordIn(text);
  };

  const putMany = (unsigned: readonly UnsignedRecord[]): void => {
    readAll();
    const places = placesFor(
      known,
      unsigned.map(({ record }) => record.id),
    );
    const signer = signerForWrite();
    const changed = new Map<number, Map<string, RecordLine>>();
    for (const [at, { seq, record, sealed }] of unsigned.entries()) {
      const old = get(record.id);
      if (old !== null) signer.replaces(old);
      const [, file = 0] = places[at] ?? [];
      const fresh = { seq, record, sealed };
      const lines = changed.get(file) ?? new Map<string, RecordLine>();
      changed.set(file, lines.set(record.id, lineOf(fileFormat, { ...fresh, mac: signer.macFor(fresh) })));
    }
    const written: (() => void)[] = [];
    try {
      for (const [file, lines] of changed) {
        const before = known.shard(file);
        const after = new Map([...before, ...lines]);
        files.write(file, after, before);
        written.push(() => files.write(file, before, after));
      }
    } catch (error) {
      for (const putBack of written) putBack();
      throw error;
    }
    for (const [file, lines] of changed) known.change(file, lines);
    tell([...new Set(places.map(([id]) => id))]);
  };

  return {
    size: known.size,
    entries: known.entries,
    entry: known.entry,
    *list() {
      for (const file of known.files()) {
        readFile(file);
        for (const { text } of known.shard(file).values()) yield recordIn(text);
      }
    },
    get,
    async ready(pauseMs) {
      const yieldIfDue = createYield(pauseMs);
      // Another caller may read some of them meanwhile.
      for (const file of [...unread.keys()]) {
        readFile(file);
        await yieldIfDue();
      }
    },
    put: (record, sealed, seq) => putMany([{ seq, record, sealed }]),
    putMany,
    signWith(chosen) {
      signerForWrite = chosen;
    },
    inFiles(ids) {
      const groups = new Map<number, string[]>();
      for (const [id, file] of placesFor(known, ids)) {
        const group = groups.get(file);
        if (group) group.push(id);
        else groups.set(file, [id]);
      }
      return [...groups.values()];
    },
    remove(id) {
      readAll();
      const file = known.fileOf(id);
      if (file === undefined) throw new KnownFailure('not-found');
      const before = known.shard(file);
      const rest = new Map(before);
      rest.delete(id);
      files.write(file, rest, before);
      known.change(file, new Map([[id, null]]));
      tell([id]);
    },
    follow: (listener) => {
      followers.push(listener);
    },
    isNewer: (id) => newer.has(id),
    fileCount: () => Math.max(-1, ...known.files()) + 1,
    files: known.files,
    inFile: known.inFile,
    isAsInMemory(file, content) {
      const isSame = [...known.shard(file)].every(([id, { text }]) => content.get(id)?.text === text);
      // A record that a later file holds as well counts there.
      return isSame && [...content.keys()].every((id) => known.fileOf(id) !== undefined);
    },
  };
}
