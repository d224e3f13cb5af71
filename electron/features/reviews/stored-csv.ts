import { join } from 'node:path';
import { storageFailure } from '../../failures';
import { durableWrite } from '../../storage/files/durable-write';
import { makePrivateFolder, readIfThere } from '../../storage/files/private-files';
import { signaturePath } from '../signing/write-signed';

/** The spreadsheets of signed reviews with their signatures, each stored with its review and never rewritten. */
export type StoredCsv = {
  /** Returns the bytes on the disk; null when there are none. Throws a KnownFailure of storage. */
  readonly read: (id: string) => Buffer | null;
  /** Stores the bytes. Resolves once they are on the disk and were read back. Throws a KnownFailure of storage. */
  readonly write: (id: string, bytes: Buffer) => Promise<void>;
  /** The same for the signature made at the sign-off; null for a review signed before there were any. */
  readonly readSignature: (id: string) => string | null;
  readonly writeSignature: (id: string, text: string) => Promise<void>;
};

/** Describes the spreadsheets in one account's folder. */
export function openStoredCsv(accountFolder: string): StoredCsv {
  const folder = join(accountFolder, 'reviews');
  const pathOf = (id: string) => join(folder, `${id}.csv`);
  const read = (path: string): Buffer | null => {
    try {
      return readIfThere(path);
    } catch (error) {
      throw storageFailure(error);
    }
  };
  const write = async (path: string, bytes: Buffer): Promise<void> => {
    try {
      makePrivateFolder(folder);
      await durableWrite(path, bytes);
    } catch (error) {
      throw storageFailure(error);
    }
  };
  return {
    read: (id) => read(pathOf(id)),
    write: (id, bytes) => write(pathOf(id), bytes),
    readSignature: (id) => read(signaturePath(pathOf(id)))?.toString('utf8') ?? null,
    writeSignature: (id, text) => write(signaturePath(pathOf(id)), Buffer.from(text, 'utf8')),
  };
}
