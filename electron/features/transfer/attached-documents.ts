import type { z } from 'zod/mini';
import type { TravellingDocument } from './payload';

/** Documents of one kind that go along with a backup. */
export type AttachedDocuments = {
  readonly kind: TravellingDocument['kind'];
  readonly list: () => readonly unknown[];
  /** Whether this is such a document and not here yet. One that is here stays as it is: a signed review never changes. */
  readonly isNew: (content: unknown) => boolean;
  /** Takes over a document that is new. Throws as its store does. */
  readonly add: (content: unknown) => Promise<void>;
};

/** What is needed of a store of documents. */
type Store<T> = {
  readonly list: () => readonly T[];
  readonly get: (id: string) => T | null;
  readonly put: (document: T) => void;
};

/** Lets the documents of a store go along. */
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
