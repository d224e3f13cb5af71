import type { JournalEvent } from '../../../shared/model/event';
import type { Review, ReviewItem, ReviewProof } from '../../../shared/review/review';
import { fileFingerprint } from '../reports/review-csv';
import { hashOfItems } from './signed-report';

/** Returns the journal's line about the end of a review; null when it has none. */
export function signedLine(events: readonly JournalEvent[], reviewId: string): JournalEvent | null {
  return events.findLast(({ type, facts }) => type === 'review-signed' && facts.reviewId === reviewId) ?? null;
}

/**
 * Compares the stored parts of a signed review with the journal. Nobody can rewrite the journal's chain unnoticed, so
 * the fingerprint in it decides, not the one stored with the files.
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
