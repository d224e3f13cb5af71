import { type AttentionGroup, type AttentionReason, ageInDays, groupFor, reasonsOf } from '../model/attention';
import { daysBetween } from '../model/days';
import { type ReviewDue, type ReviewRhythm, reviewDueOf } from '../model/due';
import type { KeyFacts } from '../model/key-facts';
import { usesOf } from '../model/uses';

/** The review status of a key today. Days are whole calendar days. */
export type ReviewStatus = {
  readonly group: AttentionGroup;
  /** Every reason why the key needs a person, the most pressing first. */
  readonly reasons: readonly AttentionReason[];
  /** Null when the creation date is unknown. */
  readonly ageDays: number | null;
  /** Days since the last test, whatever its result; null when there was none. */
  readonly testedDays: number | null;
  readonly due: ReviewDue | null;
  /** Days until the review, negative when it is late; null when none is due. */
  readonly dueDays: number | null;
  /** The number of known places that use the key. */
  readonly uses: number;
};

/** Computes the review status of a key for a fixed day. */
export type ReviewStatusOf = (key: KeyFacts) => ReviewStatus;

/**
 * Creates a function that computes review statuses for one day. It caches them: records are immutable, so each is
 * computed once.
 */
export function createReviewStatuses(rhythm: ReviewRhythm, now: Date): ReviewStatusOf {
  const known = new WeakMap<KeyFacts, ReviewStatus>();
  return (key) => {
    const found = known.get(key);
    if (found) return found;
    const reasons = reasonsOf(key, rhythm, now);
    const due = reviewDueOf(key, rhythm);
    const reviewStatus: ReviewStatus = {
      group: groupFor(reasons),
      reasons,
      ageDays: ageInDays(key, now),
      testedDays: key.lastTest && Math.max(0, daysBetween(key.lastTest.finishedAt, now)),
      due,
      dueDays: due && -daysBetween(due.day, now),
      uses: usesOf(key).length,
    };
    known.set(key, reviewStatus);
    return reviewStatus;
  };
}
