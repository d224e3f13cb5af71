import { lstatSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { durableWrite } from '../../files/durable-write';
import type { FileFormat } from '../../files/file-codec';
import type { RecordFiles } from './record-files';
import { type IndexedFile, indexBytes, indexName } from './record-index';
import type { RecordStore } from './record-store';

/** Keeps the index of the record files current enough, and never in the way of a save. */
export type IndexKeeper = {
  /** Call it when all files were read, and after each save. The index is written some time later if it is worth it. */
  readonly changed: () => void;
  /** Writes the index if it differs from the files. For a quit. Never rejects. */
  readonly flush: () => Promise<void>;
  readonly stop: () => void;
};

/** With fewer files, reading them takes no longer than reading an index. */
const minFiles = 4;
/**
 * The index need not be exact: a start reads every file that it does not fit, which takes some milliseconds each. Of
 * many files a twenty-fifth may differ, because writing the index takes longer then.
 */
const maxStale = 8;
const maxStaleShare = 1 / 25;
/** Quiet time after the last change until the index is written, in milliseconds. */
const delayMs = 10_000;

type IndexParts = {
  readonly records: RecordStore;
  readonly files: Pick<RecordFiles, 'folder' | 'stamp'>;
  readonly fileFormat: FileFormat;
  /** The stamps in the index on the disk, for the files that it fits. */
  readonly stamps: ReadonlyMap<number, string>;
};

/** Creates the keeper. */
export function createIndexKeeper({ records, files, fileFormat, stamps: found }: IndexParts): IndexKeeper {
  let written = found;
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  let writing: Promise<void> = Promise.resolve();

  /** A file that was not read yet still has the stamp of the index. */
  const stampOf = (file: number) => files.stamp(file) ?? found.get(file);
  const countStale = (): number => records.files().filter((file) => stampOf(file) !== written.get(file)).length;
  const write = async (): Promise<void> => {
    if (records.files().length < minFiles || countStale() === 0) return;
    const stamps = new Map<number, string>();
    const present = function* (): Generator<readonly [number, IndexedFile]> {
      for (const file of records.files()) {
        const stamp = stampOf(file);
        if (stamp === undefined) continue;
        stamps.set(file, stamp);
        yield [file, { stamp, entries: new Map(records.inFile(file)) }];
      }
    };
    const bytes = await indexBytes(fileFormat, present());
    if (isStopped) return;
    const path = join(files.folder, indexName);
    // The file is overwritten unseen, so a planted link must not lead elsewhere.
    if (lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()) rmSync(path);
    await durableWrite(path, bytes);
    written = stamps;
  };
  const writeNow = (): Promise<void> => {
    clearTimeout(timer);
    // A failure is harmless: the next start reads the record files instead.
    writing = writing.then(write).catch(() => undefined);
    return writing;
  };

  return {
    changed() {
      clearTimeout(timer);
      const mayDiffer = Math.max(maxStale, records.files().length * maxStaleShare);
      if (isStopped || countStale() <= mayDiffer) return;
      timer = setTimeout(() => void writeNow(), delayMs);
      timer.unref();
    },
    flush: writeNow,
    stop() {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}
