import { type KeyDecision, Review, type ReviewItem } from '../../../shared/review/review';
import { createYield } from '../../async/yield';
import { KnownFailure } from '../../failures';
import { type DocumentsOptions, openDocuments } from '../../storage/files/documents';
import type { FileFormats } from '../../storage/files/file-formats';
import { linesInPart, ReviewPart } from '../../storage/files/review-part';

/** The lines of a review in order. `lost` counts damaged lines without a good copy. */
export type ReviewLines = { readonly items: readonly ReviewItem[]; readonly lost: number };

/** The reviews on the disk: one document for each, and its lines in documents of a hundred. */
export type ReviewFiles = {
  readonly list: () => readonly Review[];
  /** Throws `not-found`, `newer-format` or a failure of storage. */
  readonly get: (id: string) => Review;
  readonly lines: (review: Review) => ReviewLines;
  /** Reads the lines one file at a time without blocking, so that `lines` finds them cached. Throws as `get` does. */
  readonly fetchLines: (review: Review) => Promise<void>;
  /** Stores the lines, runs `between`, then stores the review. Lines without their review are ignored. */
  readonly create: (review: Review, items: readonly ReviewItem[], between: () => Promise<void>) => Promise<void>;
  readonly put: (review: Review) => void;
  /**
   * Stores a decision for each of several keys; null takes it away. Returns the decisions that they had before. Throws
   * `not-found` for a key that the review does not have.
   */
  readonly decide: (
    review: Review,
    keyIds: readonly string[],
    decisionOf: (item: ReviewItem) => KeyDecision | null,
  ) => Promise<ReadonlyMap<string, KeyDecision | null>>;
};

/** What is needed to open an account's stored documents. */
export type AccountDocumentsOptions = Omit<DocumentsOptions<never>, 'name' | 'fileFormat' | 'schema'> & {
  readonly fileFormats: FileFormats;
};

/** Opens the reviews of one account. Throws nothing before the first call. */
export function openReviewFiles(options: AccountDocumentsOptions): ReviewFiles {
  const reviews = openDocuments({
    ...options,
    name: 'reviews',
    fileFormat: options.fileFormats.review,
    schema: Review,
  });
  const parts = openDocuments({
    ...options,
    name: 'reviews/parts',
    fileFormat: options.fileFormats.reviewLines,
    schema: ReviewPart,
    isCompact: true,
  });
  const partId = (review: string, number: number) => `${review}-${String(number).padStart(3, '0')}`;
  const partIds = ({ id, total }: Review) =>
    Array.from({ length: Math.ceil(total / linesInPart) }, (_, number) => partId(id, number));
  /** The part that holds each key of a review. */
  const places = new Map<string, ReadonlyMap<string, string>>();

  const placesOf = (review: Review): ReadonlyMap<string, string> => {
    const known = places.get(review.id);
    if (known) return known;
    const found = new Map<string, string>();
    for (const part of partIds(review)) for (const { key } of parts.get(part)?.items ?? []) found.set(key.id, part);
    places.set(review.id, found);
    return found;
  };

  return {
    list: reviews.list,
    get(id) {
      const review = reviews.get(id);
      if (review === null) throw new KnownFailure('not-found');
      return review;
    },
    lines(review) {
      const items = partIds(review).flatMap((part) => parts.get(part)?.items ?? []);
      return { items, lost: review.total - items.length };
    },
    async fetchLines(review) {
      const yieldIfDue = createYield();
      for (const id of partIds(review)) {
        parts.get(id);
        await yieldIfDue();
      }
    },
    async create(review, items, between) {
      const yieldIfDue = createYield();
      for (const [number, id] of partIds(review).entries()) {
        // Checked, which also puts members in the schema's order: the hash of a sign-off covers their order.
        parts.put({ id, items: items.slice(number * linesInPart, (number + 1) * linesInPart) });
        await yieldIfDue();
      }
      await between();
      reviews.put(review);
    },
    put: reviews.put,
    async decide(review, keyIds, decisionOf) {
      const before = new Map<string, KeyDecision | null>();
      const where = placesOf(review);
      const byPart = new Map<string, Set<string>>();
      for (const key of keyIds) {
        const part = where.get(key);
        if (part === undefined) throw new KnownFailure('not-found');
        byPart.set(part, (byPart.get(part) ?? new Set()).add(key));
      }
      const yieldIfDue = createYield();
      for (const [part, keys] of byPart) {
        const items = parts.get(part)?.items ?? [];
        parts.putUnchecked({
          id: part,
          items: items.map((item) => (keys.has(item.key.id) ? { ...item, decision: decisionOf(item) } : item)),
        });
        for (const { key, decision } of items) if (keys.has(key.id)) before.set(key.id, decision);
        await yieldIfDue();
      }
      return before;
    },
  };
}
