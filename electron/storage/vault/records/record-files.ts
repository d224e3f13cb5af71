import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorCode, KnownFailure } from '../../../failures';
import { type FileFormat, type FileInspection, inspectFile, newerFormat } from '../../files/file-codec';
import { changeSince, readableStamp, stampOf } from '../../files/file-stamp';
import { readIfThere } from '../../files/private-files';
import type { StoreFactory } from '../../files/store-file';
import { createWrittenFile, type WrittenFile } from '../../files/written-file';
import { peekInShard, readShard, type Shard, salvageShard, shardText } from './record-shape';
import type { StoredRecord } from './stored-record';

/** The record files, with some dozen records each: a save rewrites one of them, and damage affects one of them. */
export type RecordFiles = {
  readonly folder: string;
  /** Returns the numbers of the files on the disk. */
  readonly numbers: () => readonly number[];
  readonly inspect: (number: number, bytes?: Buffer | null) => FileInspection<Shard>;
  /** Returns the intact records of a damaged file. Throws NotMigrated. */
  readonly salvage: (parsed: Record<string, unknown> | null) => Shard;
  /**
   * Replaces one file, whose records were `before`, and returns when it is on the disk.
   * @throws KnownFailure of storage, with the old records kept; `changed-elsewhere` or `newer-format` rather than
   *   overwrite what another Keyquilt wrote there.
   */
  readonly write: (number: number, records: Shard, before: Shard) => void;
  /** The stamp of a file as it was last found good or written here; undefined before that. */
  readonly stamp: (number: number) => string | undefined;
  /** The stamp of a file now. Throws what the file system throws for one that cannot be read. */
  readonly stampNow: (number: number) => string;
  /** Returns one record of a file without the others; null when it is not there whole. Never throws. */
  readonly peek: (number: number, id: string) => StoredRecord | null;
};

/** The most record files. A file with a higher number is not from this app. */
export const maxRecordFiles = 10_000;

/** The names of record files. */
export const recordFileName = /^\d{2,4}\.json$/;

/** The name of a record file: `00.json`, `01.json` and so on. */
export function shardName(number: number): string {
  return `${String(number).padStart(2, '0')}.json`;
}

/** Inspects bytes as a record file, of the current format or an older one. */
export function inspectShard(bytes: Buffer | null, fileFormat: FileFormat): FileInspection<Shard> {
  return inspectFile(bytes, fileFormat, (parsed, format) => readShard(fileFormat, parsed, format));
}

/** Describes the record files in a folder; the first write creates the folder. */
export function createRecordFiles(folder: string, openStore: StoreFactory, fileFormat: FileFormat): RecordFiles {
  const files = new Map<number, WrittenFile<Content>>();
  const stamps = new Map<number, string>();
  /** The records of a failed write, which may be on the disk all the same. */
  const tried = new Map<number, Shard>();
  const pathOf = (number: number) => join(folder, shardName(number));
  const open = (number: number): WrittenFile<Content> => {
    const stamp = stamps.get(number);
    const isUntouched = () => stamp !== undefined && stamp === stampOf(pathOf(number));
    const name = shardName(number).replace('.json', '');
    return createWrittenFile<Content>(folder, name, openStore, {
      toText: ({ shard }) => shardText(fileFormat, shard),
      isUntouched,
    });
  };
  const refuseForeign = (number: number, before: Shard): void => {
    const change = changeSince(pathOf(number), stamps.get(number));
    if (change === null) return;
    const inspection = inspectShard(change.bytes, fileFormat);
    const name = `records/${shardName(number)}`;
    if (inspection.state === 'newer') throw newerFormat(inspection.writers, name);
    if (inspection.state !== 'good') return;
    const isOurs = [before, tried.get(number)].some((shard) => shard && isSame(shard, inspection.content));
    if (!isOurs) throw new KnownFailure('changed-elsewhere', name);
    stamps.set(number, change.stamp);
  };
  return {
    folder,
    numbers: () => listNumbers(folder),
    salvage: (parsed) => salvageShard(fileFormat, parsed),
    inspect(number, bytes) {
      if (bytes !== undefined) return inspectShard(bytes, fileFormat);
      const stamp = stampOf(pathOf(number));
      const inspection = inspectShard(readIfThere(pathOf(number)), fileFormat);
      if (inspection.state === 'good') stamps.set(number, stamp);
      return inspection;
    },
    write(number, records, before) {
      refuseForeign(number, before);
      const file = files.get(number) ?? open(number);
      files.set(number, file);
      tried.set(number, records);
      file.write({ shard: records });
      tried.delete(number);
      stamps.set(number, stampOf(pathOf(number)));
    },
    stamp: (number) => stamps.get(number),
    stampNow: (number) => readableStamp(pathOf(number)),
    peek(number, id) {
      try {
        return peekInShard(fileFormat, readFileSync(pathOf(number)), id);
      } catch {
        return null;
      }
    },
  };
}

/** True when both hold the same records. */
function isSame(one: Shard, other: Shard): boolean {
  return one.size === other.size && [...one].every(([id, { text }]) => text === other.get(id)?.text);
}

/** Passed to conf instead of a plain object, so that only the serializer walks through the records. */
type Content = { readonly shard: Shard };

function listNumbers(folder: string): readonly number[] {
  try {
    const names = readdirSync(folder).filter((name) => recordFileName.test(name));
    return names.map((name) => Number.parseInt(name, 10)).sort((a, b) => a - b);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  }
}
