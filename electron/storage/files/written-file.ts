import { join } from 'node:path';
import { storageFailure } from '../../failures';
import { replaceGuarded } from './durable-write';
import { parseObject } from './file-codec';
import { makePrivateFolder, readIfThere } from './private-files';
import { quarantineFile } from './recoverable-file';
import type { StoreFactory, StoreFile } from './store-file';

/** A file whose whole content is replaced by each write. */
export type WrittenFile<C extends object = Record<string, unknown>> = {
  /**
   * Replaces the content and returns when it is on the disk.
   * @throws KnownFailure `storage-full`, `storage-read-only` or `storage-failed`; the old content stands then.
   */
  readonly write: (content: C) => void;
};

/** How the content becomes the text of the file, where that is not plain JSON. */
export type WrittenFormat<C extends object> = {
  readonly toText: (content: C) => string;
  /** Whether the file is still as it was when it was last found good: then it need not be looked at again. */
  readonly isUntouched: () => boolean;
};

/** The way in which files are written that a person may want to read. */
export function indented(content: unknown): string {
  return JSON.stringify(content, undefined, '\t');
}

/**
 * A file behind the store factory, opened at the first write, so that looking at a vault changes nothing.
 * What conf would read back before each write, in search of notes of its own, is never parsed: that would cost as much
 * as the write.
 */
export function createWrittenFile<C extends object = Record<string, unknown>>(
  folder: string,
  name: string,
  openStore: StoreFactory,
  format?: WrittenFormat<C>,
): WrittenFile<C> {
  const path = join(folder, `${name}.json`);
  let file: StoreFile | null = null;
  let size = 0;
  const serialize = (content: unknown): string => {
    const text = format ? format.toText(content as C) : indented(content);
    size = Buffer.byteLength(text);
    return text;
  };
  /** A file that was damaged after the start is kept aside; memory knows what it held. */
  const open = (): StoreFile => {
    const bytes = format?.isUntouched() ? null : readIfThere(path);
    if (bytes !== null && parseObject(bytes) === null) quarantineFile(path, new Date());
    return openStore({ folder, name, serialize, deserialize: () => ({}) });
  };
  return {
    write(content) {
      try {
        makePrivateFolder(folder);
        const store = file ?? open();
        file = store;
        replaceGuarded(path, () => {
          store.store = content as Record<string, unknown>;
          return size;
        });
      } catch (error) {
        throw storageFailure(error);
      }
    },
  };
}
