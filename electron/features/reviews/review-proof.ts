import type { JournalEvent } from '../../../shared/model/event';
import type { Review, ReviewItem, ReviewProof } from '../../../shared/review/review';
import { fileFingerprint } from '../reports/review-csv';
import { hashOfItems } from './sign-off';

/** The journal's line about the end of a review; null when it has none. */
export function signedLine(events: readonly JournalEvent[], reviewId: string): JournalEvent | null {
  return events.findLast(({ type, facts }) => type === 'review-signed' && facts.reviewId === reviewId) ?? null;
}

/**
 * Compares what is stored of a signed review with the journal: its chain is what nobody can rewrite unnoticed, so the
 * fingerprint that stands there decides, and not the one beside the files.
 */
export function proofOfReview(
  review: Review,
  items: readonly ReviewItem[],
  csv: Uint8Array | null,
  events: readonly JournalEvent[],
): ReviewProof | null {
  const { signOff } = review;
  if (signOff === null) return null;
  const facts = signedLine(events, review.id)?.facts ?? null;
  const csvSha256 = facts?.csvSha256 ?? signOff.csvSha256;
  const isSame =
    facts === null ||
    (facts.csvSha256 === signOff.csvSha256 &&
      facts.itemsSha256 === hashOfItems(items) &&
      facts.title === review.title &&
      facts.name === signOff.name);
  return {
    record: !isSame ? 'changed' : facts === null ? 'unproven' : 'same',
    file: csv === null ? 'missing' : fileFingerprint(csv) === csvSha256 ? 'same' : 'changed',
  };
}
