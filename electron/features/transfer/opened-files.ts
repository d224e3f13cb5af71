import { randomBytes } from 'node:crypto';
import { KnownFailure } from '../../failures';
import type { Payload } from './payload';

/** A file that a person chose: its path, and after opening its content, secrets included. */
type ChosenFile = {
  readonly path: string;
  readonly opened: { readonly payload: Payload; readonly digest: string } | null;
};

/** How long an opened file stays in memory, in milliseconds. */
const maxMs = 10 * 60_000;

/** The chosen and opened files, each under an id that the page may know. */
export type OpenedFiles = {
  readonly choose: (path: string) => string;
  /** Throws `file-closed`. */
  readonly get: (id: string) => ChosenFile;
  readonly keep: (id: string, opened: NonNullable<ChosenFile['opened']>) => void;
  readonly forget: (id: string) => void;
  /** Drops the content of all files; they can be opened again with their passphrases. */
  readonly closeAll: () => void;
};

/** Keeps chosen files until they are forgotten, at most ten minutes after they were last chosen or opened. */
export function createOpenedFiles(): OpenedFiles {
  const files = new Map<string, { file: ChosenFile; timer: NodeJS.Timeout }>();
  const forget = (id: string) => {
    clearTimeout(files.get(id)?.timer);
    files.delete(id);
  };
  const put = (id: string, file: ChosenFile) => {
    forget(id);
    files.set(id, { file, timer: setTimeout(() => forget(id), maxMs).unref() });
  };
  const get = (id: string) => {
    const held = files.get(id);
    if (!held) throw new KnownFailure('file-closed');
    return held.file;
  };
  return {
    choose(path) {
      const id = randomBytes(12).toString('hex');
      put(id, { path, opened: null });
      return id;
    },
    get,
    // Throws if the file was forgotten while it was being opened: nobody wants it any more.
    keep: (id, opened) => put(id, { path: get(id).path, opened }),
    forget,
    closeAll() {
      for (const [id, { file }] of [...files]) put(id, { path: file.path, opened: null });
    },
  };
}
