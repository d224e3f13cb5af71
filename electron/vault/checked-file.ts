import { join } from 'node:path';
import type * as z from 'zod/mini';
import { readIfThere } from './private-files';
import { checksum, type Kind, type Look, lookAt } from './shape';
import type { StoreFactory } from './store-file';
import { createWrittenFile } from './written-file';

/** A file whose content has one schema and carries a checksum, so that a single flipped bit shows. */
export type CheckedFile<T> = {
  readonly path: string;
  /** Looks at the file, or at other bytes as if they were the file; changes nothing. */
  readonly look: (bytes?: Buffer | null) => Look<T>;
  /** Replaces the file and returns when it is on the disk. Throws a KnownFailure of storage. */
  readonly write: (content: T) => void;
};

/** Where a checked file lives and what it holds. */
export type CheckedFileOptions<T> = {
  readonly folder: string;
  /** File name without `.json`. */
  readonly name: string;
  readonly kind: Kind;
  readonly schema: z.ZodMiniType<T>;
  readonly openStore: StoreFactory;
};

/** Describes one checked file. Nothing is read or written before a call asks for it. */
export function createCheckedFile<T>({ folder, name, kind, schema, openStore }: CheckedFileOptions<T>): CheckedFile<T> {
  const path = join(folder, `${name}.json`);
  const file = createWrittenFile(folder, name, openStore);
  const accept = (parsed: Record<string, unknown>): T | null => {
    if (parsed.checksum !== checksum(parsed.content)) return null;
    const content = schema.safeParse(parsed.content);
    return content.success ? content.data : null;
  };
  return {
    path,
    look: (bytes = readIfThere(path)) => lookAt(bytes, kind, accept),
    write: (content) => file.write({ ...kind, checksum: checksum(content), content }),
  };
}
