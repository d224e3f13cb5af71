import type { z } from 'zod/mini';
import type { TravellingDocument } from './payload';

/** Documents of one kind that a backup includes. */
export type AttachedDocuments = {
  readonly kind: TravellingDocument['kind'];
  readonly list: () => readonly unknown[];
  /** True for a document of this kind that is not here yet. An existing one is kept: a signed review never changes. */
  readonly isNew: (content: unknown) => boolean;
  /** Stores a new document. Throws as its store does. */
  readonly add: (content: unknown) => Promise<void>;
};

/** The members of a document store that are needed. */
type Store<T> = {
  readonly list: () => readonly T[];
  readonly get: (id: string) => T | null;
  readonly put: (document: T) => void;
};

/** Adapts a document store for backups. */
export function attachedDocuments<T extends { readonly id: string }>(
  kind: TravellingDocument['kind'],
  store: Store<T>,
  schema: z.ZodMiniType<T>,
): AttachedDocuments {
  const newOne = (content: unknown): T | null => {
    const { data } = schema.safeParse(content);
    return data !== undefined && store.get(data.id) === null ? data : null;
  };
  return {
    kind,
    list: store.list,
    isNew: (content) => newOne(content) !== null,
    async add(content) {
      const document = newOne(content);
      if (document !== null) store.put(document);
    },
  };
}
