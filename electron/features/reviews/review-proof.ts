import type { JournalEvent } from '../../../shared/model/event';
import type { Review, ReviewProof } from '../../../shared/review/review';
import { fileFingerprint } from '../reports/review-csv';

/** Returns the journal's line about the end of a review; null when it has none. */
export function signedLine(events: readonly JournalEvent[], reviewId: string): JournalEvent | null {
  return events.findLast(({ type, facts }) => type === 'review-signed' && facts.reviewId === reviewId) ?? null;
}

/** The hash of the stored lines, and the bytes of the stored spreadsheet. */
type StoredParts = { readonly itemsSha256: string; readonly csv: Uint8Array | null };

/**
 * Compares the stored parts of a signed review with the journal. Nobody can rewrite the journal's chain unnoticed, so
 * the fingerprint in it decides, not the one stored with the files.
 */
export function proofOfReview(
  review: Review,
  { itemsSha256, csv }: StoredParts,
  events: readonly JournalEvent[],
): ReviewProof | null {
  const { signOff } = review;
  if (signOff === null) return null;
  const facts = signedLine(events, review.id)?.facts ?? null;
  const csvSha256 = facts?.csvSha256 ?? signOff.csvSha256;
  const isSame =
    facts === null ||
    (facts.csvSha256 === signOff.csvSha256 &&
      facts.itemsSha256 === itemsSha256 &&
      facts.title === review.title &&
      facts.name === signOff.name);
  return {
    record: !isSame ? 'changed' : facts === null ? 'unproven' : 'same',
    file: csv === null ? 'missing' : fileFingerprint(csv) === csvSha256 ? 'same' : 'changed',
  };
}
