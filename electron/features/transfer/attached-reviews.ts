import * as z from 'zod/mini';
import { Review, ReviewItem } from '../../../shared/review/review';
import { KnownFailure } from '../../failures';
import type { ReviewFiles } from '../reviews/review-files';
import type { StoredCsv } from '../reviews/stored-csv';
import type { AttachedDocuments } from './attached-documents';

/** A review in a backup: its lines, and for a signed one the bytes of its spreadsheet in base64. */
const Travelling = z.object({
  review: Review,
  items: z.array(ReviewItem),
  csv: z.nullable(z.string().check(z.regex(/^[A-Za-z0-9+/]*={0,2}$/))),
  /** The signature of that spreadsheet. Absent in files of earlier versions. */
  signature: z.exactOptional(z.nullable(z.string().check(z.maxLength(1024 * 1024)))),
});

/** Adapts the reviews for backups, each with its lines and its spreadsheet. */
export function attachedReviews(files: ReviewFiles, csvFiles: StoredCsv): AttachedDocuments {
  const newOne = (content: unknown) => {
    const { data } = Travelling.safeParse(content);
    if (!data || data.items.length !== data.review.total) return null;
    return isHere(files, data.review.id) ? null : data;
  };
  return {
    kind: 'reviews',
    list: () =>
      files.list().map((review) => {
        const csv = review.signOff ? csvFiles.read(review.id) : null;
        const signature = review.signOff ? csvFiles.readSignature(review.id) : null;
        return { review, items: files.lines(review).items, csv: csv?.toString('base64') ?? null, signature };
      }),
    isNew: (content) => newOne(content) !== null,
    async add(content) {
      const found = newOne(content);
      if (!found) return;
      const { review, items, csv, signature } = found;
      // The review last: lines and spreadsheet without their review are ignored.
      await files.create(review, items, async () => {
        if (csv !== null) await csvFiles.write(review.id, Buffer.from(csv, 'base64'));
        if (signature) await csvFiles.writeSignature(review.id, signature);
      });
    },
  };
}

function isHere(files: ReviewFiles, id: string): boolean {
  try {
    files.get(id);
    return true;
  } catch (error) {
    if (error instanceof KnownFailure && error.code === 'not-found') return false;
    throw error;
  }
}
