import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { KnownFailure, storageFailure } from '../../failures';
import { makePrivateFolder, readIfThere, syncFolder, writeNewFile } from '../../storage/files/private-files';

/** The spreadsheets of signed reviews, each beside its review and never written again. */
export type StoredCsv = {
  /** The bytes as they are on the disk now; null when there are none. Throws a KnownFailure of storage. */
  readonly read: (id: string) => Buffer | null;
  /** Stores the bytes and returns when they are on the disk and were read back. Throws a KnownFailure of storage. */
  readonly write: (id: string, bytes: Buffer) => void;
};

/** Describes the spreadsheets in one account's folder. */
export function openStoredCsv(accountFolder: string): StoredCsv {
  const folder = join(accountFolder, 'reviews');
  const pathOf = (id: string) => join(folder, `${id}.csv`);
  const guarded = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      throw storageFailure(error);
    }
  };
  return {
    read: (id) => guarded(() => readIfThere(pathOf(id))),
    write: (id, bytes) =>
      guarded(() => {
        const unfinished = `${pathOf(id)}.part`;
        makePrivateFolder(folder);
        rmSync(unfinished, { force: true });
        writeNewFile(unfinished, bytes);
        renameSync(unfinished, pathOf(id));
        syncFolder(folder);
        if (!readIfThere(pathOf(id))?.equals(bytes)) throw new KnownFailure('storage-failed', 'read back');
      }),
  };
}
