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
   * @throws KnownFailure `storage-full`, `storage-read-only` or `storage-failed`, with the old content kept.
   */
  readonly write: (content: C) => void;
};

/** Converts the content to text when it is not plain JSON. */
export type WrittenFormat<C extends object> = {
  readonly toText: (content: C) => string;
  /** True while the file is unchanged since it was last found good: then it is not inspected again. */
  readonly isUntouched: () => boolean;
};

/** The text of a file that a person may want to read. */
export function indented(content: unknown): string {
  return JSON.stringify(content, undefined, '\t');
}

/**
 * Writes a file through the store factory, which opens it on the first write, so that reading a vault changes nothing.
 * conf reads the file back before each write; that text is not parsed, because parsing would cost as much as the write.
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
  /** A file that was damaged after the start is quarantined first; memory has its content. */
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
