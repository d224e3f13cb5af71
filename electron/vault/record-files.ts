import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { errorCode } from '../failures';
import { readIfThere } from './private-files';
import { readShard, recordsKind, type StoredRecord, writeShard } from './record-shape';
import { type Look, lookAt } from './shape';
import type { StoreFactory } from './store-file';
import { createWrittenFile, type WrittenFile } from './written-file';

/** The records of one file, by id. */
export type Shard = ReadonlyMap<string, StoredRecord>;

/** The files that hold the records, about 100 in each: a save rewrites one of them, and damage costs one of them. */
export type RecordFiles = {
  readonly folder: string;
  /** The numbers of the files that are on the disk. */
  readonly numbers: () => readonly number[];
  readonly look: (number: number, bytes?: Buffer | null) => Look<Shard>;
  /** Replaces one file and returns when it is on the disk. Throws a KnownFailure of storage. */
  readonly write: (number: number, records: Shard) => void;
};

/** The name of a record file: `00.json`, `01.json` and so on. */
export function shardName(number: number): string {
  return `${String(number).padStart(2, '0')}.json`;
}

/** Describes the record files in a folder; the folder is made by the first write. */
export function createRecordFiles(folder: string, openStore: StoreFactory): RecordFiles {
  const files = new Map<number, WrittenFile>();
  return {
    folder,
    numbers: () => listNumbers(folder),
    look: (number, bytes = readIfThere(join(folder, shardName(number)))) => lookAt(bytes, recordsKind, readShard),
    write(number, records) {
      const file = files.get(number) ?? createWrittenFile(folder, shardName(number).replace('.json', ''), openStore);
      files.set(number, file);
      file.write(writeShard(records));
    },
  };
}

function listNumbers(folder: string): readonly number[] {
  try {
    const names = readdirSync(folder).filter((name) => /^\d{2,6}\.json$/.test(name));
    return names.map((name) => Number.parseInt(name, 10)).sort((a, b) => a - b);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  }
}
