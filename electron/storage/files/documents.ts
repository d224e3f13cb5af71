import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type * as z from 'zod/mini';
import type { Notice } from '../../../shared/contract/app-state';
import { errorCode, KnownFailure, storageFailure } from '../../failures';
import { createDocumentFile, type DocumentFile } from './document-file';
import { removeTempFiles } from './durable-write';
import type { FileFormat } from './file-codec';
import type { Recovered } from './recoverable-file';
import type { StoreFactory } from './store-file';

/**
 * Documents of one kind, each in a file of its own, mode 0600, with a checksum and a copy beside it. Nothing secret
 * may ever be put into one: they are kept in clear.
 */
export type Documents<T> = {
  /** The names on the disk, in order; nothing is read. Throws a KnownFailure of storage. */
  readonly ids: () => readonly string[];
  /** All that can be read, by id. Those of a newer version are left out and told in a notice. */
  readonly list: () => readonly T[];
  /**
   * One document, or null when there is none, or when it was damaged and had no good copy; a notice tells that.
   * @throws KnownFailure `newer-format`, or one of storage.
   */
  readonly get: (id: string) => T | null;
  /**
   * Stores a document under its id and returns when it is on the disk and was read back.
   * @throws KnownFailure `bad-input` for an id or content that does not fit, `newer-format` rather than overwrite what a
   * newer version wrote, or one of storage; what was there stands then.
   */
  readonly put: (document: T) => void;
  /** Takes a document away for good; nothing when there is none. Throws as `put` does. */
  readonly remove: (id: string) => void;
};

/** What documents are opened with. */
export type DocumentsOptions<T> = {
  /** Absolute path of the account's folder. */
  readonly folder: string;
  /** The folder inside it, for instance `reviews`; made by the first write. Its first part has words in the notices. */
  readonly name: string;
  readonly fileFormat: FileFormat;
  readonly schema: z.ZodMiniType<T>;
  readonly openStore: StoreFactory;
  readonly clock: () => Date;
  /** Tells the person what happened to a file; the vault's `raiseNotice`. */
  readonly raiseNotice: (notice: Pick<Notice, 'code' | 'facts'>) => void;
};

/** What a document was found to be. `refusal`: a newer version wrote it. */
type Known<T> = { readonly document: T | null; readonly refusal: KnownFailure | null };

const idPattern = /^[0-9a-z][0-9a-z-]{0,63}$/;

/** Opens the documents of one kind. Nothing is read before a call asks for it, and each file only once. */
export function openDocuments<T extends { readonly id: string }>(options: DocumentsOptions<T>): Documents<T> {
  const { name, fileFormat, schema, openStore, clock, raiseNotice } = options;
  const folder = join(options.folder, name);
  const copies = join(folder, 'copies');
  const files = new Map<string, DocumentFile<T>>();
  const known = new Map<string, Known<T>>();

  const fileOf = (id: string): DocumentFile<T> => {
    if (!idPattern.test(id)) throw new KnownFailure('bad-input', `${name} id`);
    const file =
      files.get(id) ?? createDocumentFile({ folder, copies, name, id, fileFormat, schema, openStore, now: clock });
    files.set(id, file);
    return file;
  };

  const read = (id: string): Known<T> => {
    const before = known.get(id);
    if (before !== undefined) return before;
    let found: Known<T>;
    let notice: Recovered<T>['notice'];
    try {
      const { content, notice: told } = fileOf(id).read();
      found = { document: content, refusal: null };
      notice = told;
    } catch (error) {
      const refusal = storageFailure(error);
      if (refusal.code !== 'newer-format') throw refusal;
      found = { document: null, refusal };
      notice = { code: 'newer-format', facts: { file: `${name}/${id}.json` } };
    }
    known.set(id, found);
    if (notice !== null) raiseNotice(notice);
    return found;
  };
  const readOwn = (id: string): T | null => {
    const { document, refusal } = read(id);
    if (refusal !== null) throw refusal;
    return document;
  };

  let isTidy = false;
  const ids = (): readonly string[] => {
    if (!isTidy) for (const each of [folder, copies]) removeTempFiles(each);
    isTidy = true;
    return [...new Set([...namesIn(folder), ...namesIn(copies)])].sort();
  };

  return {
    ids,
    list: () => ids().flatMap((id) => read(id).document ?? []),
    get: readOwn,
    put(document) {
      const { id } = document;
      readOwn(id);
      const { data, error } = schema.safeParse(document);
      if (error) throw new KnownFailure('bad-input', `${name}: ${error.issues[0]?.path.join('.') ?? ''}`);
      fileOf(id).write(data);
      known.set(id, { document: data, refusal: null });
    },
    remove(id) {
      readOwn(id);
      fileOf(id).remove();
      known.set(id, { document: null, refusal: null });
    },
  };
}

function namesIn(folder: string): readonly string[] {
  try {
    const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
    return names.map((name) => name.slice(0, -'.json'.length)).filter((id) => idPattern.test(id));
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw storageFailure(error);
  }
}
