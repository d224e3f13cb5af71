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
 * Documents of one kind, each in its own file, mode 0600, with a checksum and a copy. They are stored in clear, so
 * nothing secret may ever be put into one.
 */
export type Documents<T> = {
  /** Returns the ids on the disk, in order, and reads nothing. Throws a KnownFailure of storage. */
  readonly ids: () => readonly string[];
  /** Returns all readable documents, by id. Those of a newer version are skipped and reported in a notice. */
  readonly list: () => readonly T[];
  /**
   * Returns one document; null when there is none, or when it was damaged without a good copy, which a notice reports.
   * @throws KnownFailure `newer-format`, or one of storage.
   */
  readonly get: (id: string) => T | null;
  /**
   * Stores a document under its id and returns when it is on the disk and was read back.
   * @throws KnownFailure `bad-input` for an invalid id or content, `newer-format` rather than overwrite a newer
   *   version's document, or one of storage; the old document is kept then.
   */
  readonly put: (document: T) => void;
  /** Stores a document that typed code made, without checking it against the schema. Throws as `put` does. */
  readonly putUnchecked: (document: T) => void;
  /** Deletes a document for good; does nothing when there is none. Throws as `put` does. */
  readonly remove: (id: string) => void;
};

/** What is needed to open documents. */
export type DocumentsOptions<T> = {
  /** Absolute path of the account's folder. */
  readonly folder: string;
  /**
   * The folder inside it, for instance `reviews`; created by the first write. Its first part has a text in the notices.
   */
  readonly name: string;
  readonly fileFormat: FileFormat;
  readonly schema: z.ZodMiniType<T>;
  /** True for large documents that nobody reads: they are written without indentation. */
  readonly isCompact?: boolean;
  readonly openStore: StoreFactory;
  readonly clock: () => Date;
  /** Notifies the person of what happened to a file; the vault's `raiseNotice`. */
  readonly raiseNotice: (notice: Pick<Notice, 'code' | 'facts'>) => void;
};

/** A document as read. `refusal`: a newer version wrote it. */
type Known<T> = { readonly document: T | null; readonly refusal: KnownFailure | null };

const idPattern = /^[0-9a-z][0-9a-z-]{0,63}$/;

/** Opens the documents of one kind. Each file is read once, on the first call that needs it. */
export function openDocuments<T extends { readonly id: string }>(options: DocumentsOptions<T>): Documents<T> {
  const { name, fileFormat, schema, isCompact = false, openStore, clock, raiseNotice } = options;
  const folder = join(options.folder, name);
  const copies = join(folder, 'copies');
  const files = new Map<string, DocumentFile<T>>();
  const known = new Map<string, Known<T>>();

  const fileOf = (id: string): DocumentFile<T> => {
    if (!idPattern.test(id)) throw new KnownFailure('bad-input', `${name} id`);
    const place = { folder, copies, name, id, fileFormat, schema, isCompact, openStore, now: clock };
    const file = files.get(id) ?? createDocumentFile(place);
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

  const store = (document: T): void => {
    fileOf(document.id).write(document);
    known.set(document.id, { document, refusal: null });
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
      readOwn(document.id);
      const { data, error } = schema.safeParse(document);
      if (error) throw new KnownFailure('bad-input', `${name}: ${error.issues[0]?.path.join('.') ?? ''}`);
      store(data);
    },
    putUnchecked(document) {
      readOwn(document.id);
      store(document);
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
