import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type * as z from 'zod/mini';
import type { Notice } from '../../../shared/contract/app-state';
import { errorCode, KnownFailure, storageFailure } from '../../failures';
import { createDocumentFile, type DocumentFile, type Reading } from './document-file';
import { removeTempFiles } from './durable-write';
import { type FileFormat, newerFormat } from './file-codec';
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
  readonly kind: FileFormat;
  readonly schema: z.ZodMiniType<T>;
  readonly openStore: StoreFactory;
  readonly clock: () => Date;
  /** Tells the person what happened to a file; the vault's `raiseNotice`. */
  readonly raiseNotice: (notice: Pick<Notice, 'code' | 'facts'>) => void;
};

const idPattern = /^[0-9a-z][0-9a-z-]{0,63}$/;

/** Opens the documents of one kind. Nothing is read before a call asks for it, and each file only once. */
export function openDocuments<T extends { readonly id: string }>(options: DocumentsOptions<T>): Documents<T> {
  const { name, kind, schema, openStore, clock, raiseNotice } = options;
  const folder = join(options.folder, name);
  const copies = join(folder, 'copies');
  const files = new Map<string, DocumentFile<T>>();
  const known = new Map<string, Reading<T>>();

  const fileOf = (id: string): DocumentFile<T> => {
    if (!idPattern.test(id)) throw new KnownFailure('bad-input', `${name} id`);
    const file = files.get(id) ?? createDocumentFile({ folder, copies, id, kind, schema, openStore, now: clock });
    files.set(id, file);
    return file;
  };

  const tell = (id: string, reading: Reading<T>): void => {
    const file = `${name}/${id}.json`;
    if (reading.state === 'newer') raiseNotice({ code: 'newer-format', facts: { file } });
    if (reading.state !== 'restored' && reading.state !== 'lost') return;
    const aside = reading.aside === '' ? '' : `${name}/${reading.aside}`;
    const [what = ''] = name.split('/');
    const facts = { what, file, aside, damage: reading.damage, found: clock().toISOString() };
    raiseNotice({ code: reading.state === 'restored' ? 'file-restored' : 'file-quarantined', facts });
  };

  const read = (id: string): Reading<T> => {
    const before = known.get(id);
    if (before !== undefined) return before;
    let reading: Reading<T>;
    try {
      reading = fileOf(id).read();
    } catch (error) {
      throw storageFailure(error);
    }
    known.set(id, reading);
    tell(id, reading);
    return reading;
  };
  const refuseNewer = (id: string): void => {
    const reading = read(id);
    if (reading.state === 'newer') throw newerFormat(reading.writers, `${name}/${id}.json`);
  };

  let isTidy = false;
  const ids = (): readonly string[] => {
    if (!isTidy) for (const each of [folder, copies]) removeTempFiles(each);
    isTidy = true;
    return [...new Set([...namesIn(folder), ...namesIn(copies)])].sort();
  };

  return {
    ids,
    list: () => ids().flatMap((id) => documentOf(read(id)) ?? []),
    get(id) {
      refuseNewer(id);
      return documentOf(read(id));
    },
    put(document) {
      const { id } = document;
      refuseNewer(id);
      const { data, error } = schema.safeParse(document);
      if (error) throw new KnownFailure('bad-input', `${name}: ${error.issues[0]?.path.join('.') ?? ''}`);
      fileOf(id).write(data);
      known.set(id, { state: 'good', document: data });
    },
    remove(id) {
      refuseNewer(id);
      fileOf(id).remove();
      known.set(id, { state: 'none' });
    },
  };
}

function documentOf<T>(reading: Reading<T>): T | null {
  return reading.state === 'good' || reading.state === 'restored' ? reading.document : null;
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
