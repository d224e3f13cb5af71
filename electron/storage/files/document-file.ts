import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type * as z from 'zod/mini';
import { KnownFailure, storageFailure } from '../../failures';
import { createCheckedFile } from './checked-file';
import { syncFolder } from './durable-write';
import { checksum, type Damage, type FileFormat, type FileInspection } from './file-codec';
import { NotMigrated } from './format-migrations';
import { quarantineFile } from './quarantine';
import type { StoreFactory } from './store-file';
import { tryQuietly } from './try-quietly';
import type { WriterVersion } from './writer-version';

/** What reading a document found: it, how it was put right, that it is lost, or that a newer version wrote it. */
export type Reading<T> =
  | { readonly state: 'good'; readonly document: T }
  | { readonly state: 'restored'; readonly document: T; readonly damage: Damage; readonly aside: string }
  | { readonly state: 'lost'; readonly damage: Damage; readonly aside: string }
  | { readonly state: 'none' }
  | { readonly state: 'newer'; readonly writers: WriterVersion };

/** One document on the disk: its file, and a copy of the last version that was written whole. */
export type DocumentFile<T> = {
  /**
   * Reads and repairs. Throws a KnownFailure of storage when a lost file could not be kept aside, and NotMigrated for an
   * older one that this app fails to bring to its own format.
   */
  readonly read: () => Reading<T>;
  /** Replaces it and returns when both places hold it. Throws a KnownFailure of storage; the old one stands then. */
  readonly write: (document: T) => void;
  readonly remove: () => void;
};

/** Where one document lives and what it holds. */
export type DocumentPlace<T> = {
  readonly folder: string;
  readonly copies: string;
  readonly id: string;
  readonly kind: FileFormat;
  readonly schema: z.ZodMiniType<T>;
  readonly openStore: StoreFactory;
  readonly now: () => Date;
};

/**
 * Describes one document. The copy is written after the file: whatever a kill or a full disk does to the file, the
 * copy holds the version before, and damage that comes later costs nothing at all.
 */
export function createDocumentFile<T extends { readonly id: string }>(place: DocumentPlace<T>): DocumentFile<T> {
  const { id, kind, schema, openStore, now } = place;
  const file = createCheckedFile({ folder: place.folder, name: id, kind, schema, openStore });
  const copy = createCheckedFile({ folder: place.copies, name: id, kind, schema, openStore });

  /** A file that somebody renamed would speak for another document. */
  const own = (look: FileInspection<T>): FileInspection<T> =>
    look.state === 'good' && look.content.id !== id
      ? { state: 'damaged', damage: 'wrong-content', parsed: null }
      : look;
  const copied = (): T | null => {
    const look = own(copy.look());
    return look.state === 'good' ? look.content : null;
  };
  const isWritten = (document: T, look: FileInspection<T>) =>
    look.state === 'good' && checksum(look.content) === checksum(document);

  return {
    read() {
      const look = own(file.look());
      const spareLook = copy.look();
      if (look.state === 'newer') return look;
      if (spareLook.state === 'newer') return spareLook;
      if (look.state === 'damaged' && look.damage === 'not-migrated') throw new NotMigrated();
      const spare = copied();
      if (look.state === 'good') {
        if (spare === null || checksum(spare) !== checksum(look.content)) tryQuietly(() => copy.write(look.content));
        return { state: 'good', document: look.content };
      }
      const { damage } = look;
      if (spare === null && damage === 'missing') return { state: 'none' };
      const aside = damage === 'missing' ? '' : quarantineFile(file.path, now());
      if (spare === null) return { state: 'lost', damage, aside };
      tryQuietly(() => file.write(spare));
      return { state: 'restored', document: spare, damage, aside };
    },
    write(document) {
      const before = copied();
      let isOnTheDisk = false;
      try {
        file.write(document);
        if (!isWritten(document, own(file.look()))) throw new KnownFailure('storage-failed', 'read back');
        isOnTheDisk = true;
        copy.write(document);
      } catch (error) {
        // What was refused must not be there after the next start.
        tryQuietly(() => (before === null ? rmSync(file.path, { force: true }) : file.write(before)));
        // A disk that takes neither the copy nor the way back keeps the new version: then it is saved, and says so.
        if (!isOnTheDisk || !isWritten(document, own(file.look()))) throw error;
      }
    },
    remove() {
      try {
        // The copy goes first: a file without its copy is whole, a copy without its file looks like damage.
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
