import type { KeyDecision, Review, ReviewItem } from '../../../shared/review/review';
import { createYield } from '../../async/yield';
import type { Publish } from '../../events';
import type { EventDraft } from '../../storage/journal/journal';
import type { RecordSave } from '../../storage/vault/record-save';
import type { Vault } from '../../storage/vault/vault';
import type { KeyWriter } from '../inventory/key-writer';
import type { ReviewFiles } from './review-files';
import { signedLine } from './review-proof';

/** The dependencies of finishing. */
type FinishParts = {
  readonly files: Pick<ReviewFiles, 'lines' | 'put'>;
  readonly vault: Vault;
  readonly writer: KeyWriter;
  readonly clock: () => Date;
  readonly publish: Publish;
};

/** Writes the journal's line about the sign-off of a review, unless it has one. */
export async function noteSignOff(review: Review, vault: Vault): Promise<void> {
  const { signOff } = review;
  if (signOff === null) return;
  await vault.journal.ready();
  if (signedLine(vault.journal.timeline(null), review.id) !== null) return;
  const { name, fileName: file, csvSha256, itemsSha256, notLive, counts, signedWith } = signOff;
  const signed = signedWith && { signer: signedWith.fingerprint, signedBy: signedWith.name };
  const facts = { reviewId: review.id, title: review.title, name, file, csvSha256, itemsSha256, notLive };
  await vault.note({
    type: 'review-signed',
    keyId: null,
    known: 'recorded',
    facts: { ...facts, keys: review.total, ...counts, ...signed },
  });
}

/**
 * Writes a signed review's consequences into journal and records: the review's own line, then each key's decision. It
 * can be cut off anywhere and repeated: what is already written is not written twice.
 * @returns the finished review, or the same one when there is nothing to do.
 */
export async function finishSignOff(review: Review, parts: FinishParts): Promise<Review> {
  const { files, vault } = parts;
  const { signOff } = review;
  if (signOff === null || signOff.noted) return review;
  await noteSignOff(review, vault);
  await noteKeys(review, files.lines(review).items, parts);
  const noted: Review = { ...review, signOff: { ...signOff, noted: true } };
  files.put(noted);
  return noted;
}

/**
 * All in one queued task, so that nobody changes a key between reading and saving its record. Reading thousands takes
 * seconds, so main answers in between: the answer to the sign-off comes first.
 */
function noteKeys(review: Review, items: readonly ReviewItem[], parts: FinishParts): Promise<void> {
  const { vault, writer, clock, publish } = parts;
  return writer.together(async () => {
    const now = clock().toISOString();
    const saves: RecordSave[] = [];
    const yieldIfDue = createYield();
    for (const { key, decision } of items) {
      await yieldIfDue();
      const record = vault.records.get(key.id);
      // A key purged since has no record for the decision; the review and its own line still show it.
      if (decision === null || record === null || record.reviewed?.reviewId === review.id) continue;
      const reviewed = { at: review.signOff?.at ?? now, reviewId: review.id, decision: decision.decision };
      const event = lineOf(review, key.id, decision);
      saves.push({ record: { ...record, reviewed, updatedAt: now }, sealed: {}, event });
    }
    if (saves.length > 0) await vault.saveMany(saves, (ids) => publish('keys.changed', { ids: [...ids] }));
  });
}

function lineOf(review: Review, keyId: string, { decision, reason, together }: KeyDecision): EventDraft {
  const facts = { decision, reason, review: review.title, reviewId: review.id };
  return { type: 'reviewed', keyId, known: 'recorded', facts: together ? { ...facts, together } : facts };
}
