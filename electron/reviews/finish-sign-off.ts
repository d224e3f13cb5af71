import type { Review, ReviewItem } from '../../shared/review/review';
import type { KeyWriter } from '../inventory/key-writer';
import type { Vault } from '../vault/vault';
import type { ReviewFiles } from './review-files';
import { signedLine } from './review-proof';

/** What finishing works with. */
type FinishParts = {
  readonly files: Pick<ReviewFiles, 'lines' | 'put'>;
  readonly vault: Vault;
  readonly writer: KeyWriter;
  readonly clock: () => Date;
};

/**
 * Writes what a signed review means into the records and the journal: each key's decision, then the review's own line.
 * It can be cut off anywhere and repeated: what is written already is not written twice.
 * @returns the review, finished; it comes back as it is when there is nothing to do.
 */
export async function finishSignOff(review: Review, parts: FinishParts): Promise<Review> {
  const { files, vault } = parts;
  const { signOff } = review;
  if (signOff === null || signOff.noted) return review;
  await noteKeys(review, files.lines(review).items, parts);
  if (signedLine(vault.journal.timeline(null), review.id) === null) {
    const { name, fileName: file, csvSha256, itemsSha256, notLive, counts } = signOff;
    const facts = { reviewId: review.id, title: review.title, name, file, csvSha256, itemsSha256, notLive };
    await vault.note({
      type: 'review-signed',
      keyId: null,
      known: 'recorded',
      facts: { ...facts, keys: review.total, ...counts },
    });
  }
  const noted: Review = { ...review, signOff: { ...signOff, noted: true } };
  files.put(noted);
  return noted;
}

async function noteKeys(
  review: Review,
  items: readonly ReviewItem[],
  { vault, writer, clock }: FinishParts,
): Promise<void> {
  const now = () => clock().toISOString();
  for (const { key, decision } of items) {
    // A key that was purged since has no record to note it in; the review and its own line still tell.
    const standing = vault.records.get(key.id);
    if (decision === null || standing === null || standing.reviewed?.reviewId === review.id) continue;
    const reviewed = { at: review.signOff?.at ?? now(), reviewId: review.id, decision: decision.decision };
    await writer.change(key.id, (record) => ({
      record: { ...record, reviewed, updatedAt: now() },
      type: 'reviewed',
      facts: {
        decision: decision.decision,
        reason: decision.reason,
        review: review.title,
        reviewId: review.id,
        ...(decision.together ? { together: true } : {}),
      },
    }));
  }
}
