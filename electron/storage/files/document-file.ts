import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type * as z from 'zod/mini';
import { KnownFailure, storageFailure } from '../../failures';
import { checkedContent, compactText, inspectChecked } from './checked-content';
import { syncFolder } from './durable-write';
import { checksum, type FileFormat, type FileInspection } from './file-codec';
import { readIfThere } from './private-files';
import { type Recovered, recoverFile } from './recoverable-file';
import type { StoreFactory } from './store-file';
import { tryQuietly } from './try-quietly';
import { createWrittenFile, indented } from './written-file';

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
  /** True for large content that nobody reads: it is written without indentation, in half the time. */
  readonly isCompact: boolean;
  readonly openStore: StoreFactory;
  readonly now: () => Date;
};

/**
 * Describes one document. The copy is written after the file: if a kill or a full disk damages the file, the copy holds
 * the version before, and later damage loses nothing.
 */
export function createDocumentFile<T extends { readonly id: string }>(place: DocumentPlace<T>): DocumentFile<T> {
  const { id, openStore, now } = place;
  const name = `${place.name}/${id}.json`;
  const [what = ''] = place.name.split('/');
  const fileIn = (folder: string) => {
    const path = join(folder, `${id}.json`);
    const format = { toText: ({ text }: { readonly text: string }) => text, isUntouched: () => false };
    const { write } = createWrittenFile(folder, id, openStore, format);
    return { path, bytes: () => readIfThere(path), write: (text: string) => write({ text }) };
  };
  const file = fileIn(place.folder);
  const copy = fileIn(place.copies);

  /** A renamed file would pass for another document. */
  const inspect = (bytes: Buffer | null): FileInspection<T> => {
    const inspection = inspectChecked(bytes, place);
    return inspection.state === 'good' && inspection.content.id !== id
      ? { state: 'damaged', damage: 'wrong-content', parsed: null }
      : inspection;
  };
  const contentIn = (bytes: Buffer | null): T | null => {
    const inspection = inspect(bytes);
    return inspection.state === 'good' ? inspection.content : null;
  };
  const textOf = (document: T): string =>
    place.isCompact ? compactText(place, document) : indented(checkedContent(place, document));
  /** Compares bytes: a large document costs more to parse than to write. */
  const isWritten = (text: string) => file.bytes()?.equals(Buffer.from(text)) ?? false;

  return {
    read() {
      const copied = copy.bytes();
      const spare = inspect(copied);
      const recovered = recoverFile<T>(
        {
          path: file.path,
          name,
          facts: { what },
          inspect() {
            const bytes = file.bytes();
            const inspection = copied !== null && bytes?.equals(copied) ? spare : inspect(bytes);
            return inspection.state !== 'newer' && spare.state === 'newer' ? spare : inspection;
          },
          restore: () => (spare.state === 'good' ? { content: spare.content, code: 'file-restored', facts: {} } : null),
          rewrite: (content) => file.write(textOf(content)),
        },
        now(),
      );
      const whole = recovered.notice === null ? recovered.content : null;
      const isCopied =
        spare.state === 'good' && (spare.content === whole || checksum(spare.content) === checksum(whole));
      if (whole !== null && !isCopied) tryQuietly(() => copy.write(textOf(whole)));
      return recovered;
    },
    write(document) {
      const text = textOf(document);
      const before = { file: file.bytes(), copy: copy.bytes() };
      let isOnTheDisk = false;
      try {
        file.write(text);
        if (!isWritten(text)) throw new KnownFailure('storage-failed', 'read back');
        isOnTheDisk = true;
        copy.write(text);
      } catch (error) {
        // A refused version must not reappear at the next start.
        tryQuietly(() => {
          // The file decides: a full disk may have left its copy behind, or none.
          const old = contentIn(before.file) ?? contentIn(before.copy);
          if (old === null) rmSync(file.path, { force: true });
          else if (checksum(contentIn(file.bytes())) !== checksum(old)) file.write(textOf(old));
        });
        // When the disk accepts neither the copy nor the way back, the new version stays: then it counts as saved.
        if (!isOnTheDisk || !isWritten(text)) throw error;
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
