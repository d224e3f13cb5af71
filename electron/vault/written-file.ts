import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { errorCode, KnownFailure, storageFailure } from '../failures';
import { makePrivateFolder, readIfThere, syncFolder } from './private-files';
import { keepAside } from './quarantine';
import { parseObject } from './shape';
import type { StoreFactory, StoreFile } from './store-file';

/** A file whose whole content is replaced by each write. */
export type WrittenFile = {
  /**
   * Replaces the content and returns when it is on the disk.
   * @throws KnownFailure `storage-full`, `storage-read-only` or `storage-failed`; the old content stands then.
   */
  readonly write: (content: Record<string, unknown>) => void;
};

/**
 * A file behind the store factory, opened at the first write, so that looking at a vault changes nothing.
 * A nearly full disk can cut a write short without an error, and conf renames the short file over the good one:
 * so the size is compared afterwards, and what stood there before is put back.
 */
export function createWrittenFile(folder: string, name: string, openStore: StoreFactory): WrittenFile {
  let file: StoreFile | null = null;
  let size = 0;
  let previous: Record<string, unknown> | null = null;
  const serialize = (content: unknown): string => {
    const text = JSON.stringify(content, undefined, '\t');
    size = Buffer.byteLength(text);
    return text;
  };
  /** A file that was damaged after the start cannot be parsed and so not be opened; memory knows what it held. */
  const open = (): StoreFile => {
    try {
      return openStore({ folder, name, serialize });
    } catch (error) {
      if (errorCode(error) !== '') throw error;
      keepAside(join(folder, `${name}.json`), new Date());
      return openStore({ folder, name, serialize });
    }
  };
  return {
    write(content) {
      try {
        makePrivateFolder(folder);
        file ??= open();
        previous ??= parseObject(readIfThere(file.path));
        file.store = content;
        if (statSync(file.path).size !== size) {
          if (previous !== null) file.store = previous;
          throw new KnownFailure('storage-full', 'short write');
        }
        syncFolder(dirname(file.path));
      } catch (error) {
        throw storageFailure(error);
      }
      previous = content;
    },
  };
}
