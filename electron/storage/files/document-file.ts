import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type * as z from 'zod/mini';
import { KnownFailure, storageFailure } from '../../failures';
import { createCheckedFile } from './checked-file';
import { syncFolder } from './durable-write';
import { checksum, type FileFormat, type FileInspection } from './file-codec';
import { type Recovered, recoverFile } from './recoverable-file';
import type { StoreFactory } from './store-file';
import { tryQuietly } from './try-quietly';

/** One document on the disk: its file, and a copy of the last version that was written whole. */
export type DocumentFile<T> = {
  /**
   * Reads and repairs. Throws `newer-format`, a KnownFailure of storage when a damaged file could not be quarantined,
   * or NotMigrated for an older one that this app fails to migrate.
   */
  readonly read: () => Recovered<T>;
  /** Replaces it and returns when both files hold it. Throws a KnownFailure of storage, with the old version kept. */
  readonly write: (document: T) => void;
  readonly remove: () => void;
};

/** The path and the content's type of one document. */
export type DocumentPlace<T> = {
  readonly folder: string;
  readonly copies: string;
  /** The folder's name inside the account's folder. Its first part has a text in the notices. */
  readonly name: string;
  readonly id: string;
  readonly fileFormat: FileFormat;
  readonly schema: z.ZodMiniType<T>;
  readonly openStore: StoreFactory;
  readonly now: () => Date;
};

/**
 * Describes one document. The copy is written after the file: if a kill or a full disk damages the file, the copy holds
 * the version before, and later damage loses nothing.
 */
export function createDocumentFile<T extends { readonly id: string }>(place: DocumentPlace<T>): DocumentFile<T> {
  const { id, fileFormat, schema, openStore, now } = place;
  const name = `${place.name}/${id}.json`;
  const [what = ''] = place.name.split('/');
  const file = createCheckedFile({ folder: place.folder, name: id, fileFormat, schema, openStore });
  const copy = createCheckedFile({ folder: place.copies, name: id, fileFormat, schema, openStore });

  /** A renamed file would pass for another document. */
  const own = (inspection: FileInspection<T>): FileInspection<T> =>
    inspection.state === 'good' && inspection.content.id !== id
      ? { state: 'damaged', damage: 'wrong-content', parsed: null }
      : inspection;
  const contentOf = (inspection: FileInspection<T>): T | null =>
    inspection.state === 'good' ? inspection.content : null;
  const stored = (): T | null => contentOf(own(file.inspect()));
  const copied = (): T | null => contentOf(own(copy.inspect()));
  const isWritten = (document: T, inspection: FileInspection<T>) =>
    inspection.state === 'good' && checksum(inspection.content) === checksum(document);

  return {
    read() {
      const spareInspection = copy.inspect();
      const spare = copied();
      const recovered = recoverFile<T>(
        {
          path: file.path,
          name,
          facts: { what },
          inspect() {
            const inspection = own(file.inspect());
            return inspection.state !== 'newer' && spareInspection.state === 'newer' ? spareInspection : inspection;
          },
          restore: () => (spare === null ? null : { content: spare, code: 'file-restored', facts: {} }),
          rewrite: file.write,
        },
        now(),
      );
      const whole = recovered.notice === null ? recovered.content : null;
      if (whole !== null && (spare === null || checksum(spare) !== checksum(whole)))
        tryQuietly(() => copy.write(whole));
      return recovered;
    },
    write(document) {
      // The file decides: a full disk may have left its copy behind, or none.
      const before = stored() ?? copied();
      let isOnTheDisk = false;
      try {
        file.write(document);
        if (!isWritten(document, own(file.inspect()))) throw new KnownFailure('storage-failed', 'read back');
        isOnTheDisk = true;
        copy.write(document);
      } catch (error) {
        // A refused version must not reappear at the next start.
        tryQuietly(() => {
          if (before === null) rmSync(file.path, { force: true });
          else if (!isWritten(before, own(file.inspect()))) file.write(before);
        });
        // When the disk accepts neither the copy nor the way back, the new version stays: then it counts as saved.
        if (!isOnTheDisk || !isWritten(document, own(file.inspect()))) throw error;
      }
    },
    remove() {
      try {
        // The copy first: a file without its copy is whole, a copy without its file looks like damage.
        rmSync(join(place.copies, `${id}.json`), { force: true });
        syncFolder(place.copies);
        rmSync(file.path, { force: true });
        syncFolder(place.folder);
      } catch (error) {
        throw storageFailure(error);
      }
    },
  };
}
