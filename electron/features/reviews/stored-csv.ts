import { join } from 'node:path';
import { storageFailure } from '../../failures';
import { durableWrite } from '../../storage/files/durable-write';
import { makePrivateFolder, readIfThere } from '../../storage/files/private-files';

/** The spreadsheets of signed reviews, each stored with its review and never rewritten. */
export type StoredCsv = {
  /** Returns the bytes on the disk; null when there are none. Throws a KnownFailure of storage. */
  readonly read: (id: string) => Buffer | null;
  /** Stores the bytes. Resolves once they are on the disk and were read back. Throws a KnownFailure of storage. */
  readonly write: (id: string, bytes: Buffer) => Promise<void>;
};

/** Describes the spreadsheets in one account's folder. */
export function openStoredCsv(accountFolder: string): StoredCsv {
  const folder = join(accountFolder, 'reviews');
  const pathOf = (id: string) => join(folder, `${id}.csv`);
  return {
    read(id) {
      try {
        return readIfThere(pathOf(id));
      } catch (error) {
        throw storageFailure(error);
      }
    },
    async write(id, bytes) {
      try {
        makePrivateFolder(folder);
        await durableWrite(pathOf(id), bytes);
      } catch (error) {
        throw storageFailure(error);
      }
    },
  };
}
