import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { errorCode } from '../failures';
import { readIfThere } from './private-files';
import { readShard, recordsKind, type StoredRecord, shardText } from './record-shape';
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
  /**
   * Replaces one file, which holds the records `before` until then, and returns when it is on the disk.
   * @throws KnownFailure of storage; the old records stand then.
   */
  readonly write: (number: number, records: Shard, before: Shard) => void;
};

/** The name of a record file: `00.json`, `01.json` and so on. */
export function shardName(number: number): string {
  return `${String(number).padStart(2, '0')}.json`;
}

/** Describes the record files in a folder; the folder is made by the first write. */
export function createRecordFiles(folder: string, openStore: StoreFactory): RecordFiles {
  const files = new Map<number, WrittenFile<Content>>();
  const marks = new Map<number, string>();
  const pathOf = (number: number) => join(folder, shardName(number));
  const open = (number: number): WrittenFile<Content> => {
    const mark = marks.get(number);
    const isUntouched = () => mark !== undefined && mark === markOf(pathOf(number));
    const name = shardName(number).replace('.json', '');
    return createWrittenFile<Content>(folder, name, openStore, {
      toText: ({ shard }) => shardText(shard),
      isUntouched,
    });
  };
  return {
    folder,
    numbers: () => listNumbers(folder),
    look(number, bytes) {
      if (bytes !== undefined) return lookAt(bytes, recordsKind, readShard);
      const mark = markOf(pathOf(number));
      const look = lookAt(readIfThere(pathOf(number)), recordsKind, readShard);
      if (look.state === 'good') marks.set(number, mark);
      return look;
    },
    write(number, records, before) {
      const file = files.get(number) ?? open(number);
      files.set(number, file);
      file.write({ shard: records }, { shard: before });
    },
  };
}

/** What conf is given instead of a plain object, so that nothing walks through a hundred records but the serializer. */
type Content = { readonly shard: Shard };

/** Size and time of a file: as long as they stay, nobody else has written it. */
function markOf(path: string): string {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats === undefined ? 'missing' : `${stats.size} ${stats.mtimeMs} ${stats.ino}`;
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
