import { createYield } from '../../../async/yield';
import { storageFailure } from '../../../failures';
import type { FileFormat, FileInspection } from '../../files/file-codec';
import type { BackupPlace } from '../backups/backup-set';
import type { NoticeDraft } from '../notice-draft';
import { createRecordLoader, inspectOrRefuse, type RecordLoader } from './load-records';
import type { RecordFiles } from './record-files';
import { type IndexedFile, readRecordIndex } from './record-index';
import type { Shard } from './record-shape';
import { createRecordStore, type RecordSource, type RecordStore } from './record-store';

/** The record files as found: those that the index fits, and the inspection of all others. */
export type FoundRecords = {
  readonly indexed: ReadonlyMap<number, IndexedFile>;
  readonly inspected: ReadonlyMap<number, FileInspection<Shard>>;
};

/**
 * Finds the record files, and inspects those that the index does not fit, one at a time so that the window can be shown
 * meanwhile. It changes nothing.
 * @throws KnownFailure `newer-format` when a newer version wrote one of them, `update-failed` when an older one cannot
 *   be migrated; what the file system throws for a file that cannot be read.
 */
export async function findRecords(files: RecordFiles, indexFormat: FileFormat): Promise<FoundRecords> {
  const numbers = files.numbers();
  const index =
    numbers.length === 0 ? new Map<number, IndexedFile>() : await readRecordIndex(files.folder, indexFormat);
  const indexed = new Map<number, IndexedFile>();
  const inspected = new Map<number, FileInspection<Shard>>();
  const yieldIfDue = createYield();
  for (const number of numbers) {
    const known = index.get(number);
    if (known !== undefined && known.stamp === files.stampNow(number)) indexed.set(number, known);
    else inspected.set(number, inspectOrRefuse(files, number));
    await yieldIfDue();
  }
  return { indexed, inspected };
}

/** What is needed to open the records. */
export type RecordParts = {
  readonly files: RecordFiles;
  readonly fileFormat: FileFormat;
  /** The number of files according to the vault file. */
  readonly expected: number;
  readonly backups: BackupPlace;
  readonly now: Date;
  /** Raises a notice about a file that was repaired later than at the start. */
  readonly raise: (notice: NoticeDraft) => void;
};

/**
 * Opens the records. Files that were inspected are repaired now, and the notices about that wait in the loader; files
 * that the index fits are read, checked and repaired later.
 * @throws KnownFailure of storage when a damaged file cannot be quarantined.
 */
export function openRecords(
  { indexed, inspected }: FoundRecords,
  { files, fileFormat, expected, backups, now, raise }: RecordParts,
): { readonly records: RecordStore; readonly loader: RecordLoader } {
  const loader = createRecordLoader(files, backups, now);
  const loaded = loadInspected({ indexed, inspected }, { files, expected }, loader);
  const read = laterReader(files, loader, raise);
  return { records: createRecordStore({ files, fileFormat, loaded, indexed, read }), loader };
}

function loadInspected(
  { indexed, inspected }: FoundRecords,
  { files, expected }: Pick<RecordParts, 'files' | 'expected'>,
  loader: RecordLoader,
): ReadonlyMap<number, Shard> {
  const elsewhere = idsIn(indexed, inspected);
  const loaded = new Map<number, Shard>();
  const numbers = new Set([...Array.from({ length: expected }, (_, number) => number), ...inspected.keys()]);
  for (const number of [...numbers].sort((a, b) => a - b)) {
    if (indexed.has(number)) continue;
    const look = inspected.get(number) ?? files.inspect(number, null);
    const shard = loader.load(number, look, (id) => elsewhere().has(id));
    if (shard !== null) loaded.set(number, shard);
  }
  return loaded;
}

/** A function of its own: a closure beside `loadInspected` would keep the text of all files in memory. */
function laterReader(files: RecordFiles, loader: RecordLoader, raise: RecordParts['raise']): RecordSource['read'] {
  return (number, isElsewhere) => {
    try {
      const inspection = files.inspect(number);
      const shard = loader.load(number, inspection, isElsewhere) ?? new Map();
      return { shard, isWhole: inspection.state === 'good' };
    } catch (error) {
      throw storageFailure(error);
    } finally {
      for (const notice of loader.takeNotices()) raise(notice);
    }
  };
}

/** The stamps that the index has for the files that it fits. */
export function indexedStamps({ indexed }: FoundRecords): ReadonlyMap<number, string> {
  return new Map([...indexed].map(([file, { stamp }]) => [file, stamp]));
}

/** The ids of all records in whole files; collected when the first damaged file needs them. */
function idsIn(indexed: FoundRecords['indexed'], inspected: FoundRecords['inspected']): () => ReadonlySet<string> {
  let ids: Set<string> | null = null;
  return () => {
    if (ids !== null) return ids;
    ids = new Set([...indexed.values()].flatMap(({ entries }) => [...entries.keys()]));
    for (const look of inspected.values()) if (look.state === 'good') for (const id of look.content.keys()) ids.add(id);
    return ids;
  };
}
