import { type AttentionGroup, type AttentionReason, ageInDays, groupFor, reasonsOf } from '../model/attention';
import { daysBetween } from '../model/days';
import { daysToReview, type ReviewDue, type ReviewRhythm, reviewDueOf } from '../model/due';
import type { KeyRecord } from '../model/key-record';
import { usesOf } from '../model/uses';

/** How a key stands today. Days are whole calendar days. */
export type ReviewStatus = {
  readonly group: AttentionGroup;
  /** Everything that needs a person, the most pressing first. */
  readonly reasons: readonly AttentionReason[];
  /** Null when nobody knows when the key was made. */
  readonly ageDays: number | null;
  /** Days since the last test, however it ended; null when there was none. */
  readonly testedDays: number | null;
  readonly due: ReviewDue | null;
  /** Days until the review, negative when it is late; null when none is due. */
  readonly dueDays: number | null;
  /** In how many places the key is known to be used. */
  readonly uses: number;
};

/** Works out how a key stands on the day that it was made for. */
export type ReviewStatusOf = (key: KeyRecord) => ReviewStatus;

/** How keys stand on one day. Records never change in place, so that each is worked out once however often it is asked for. */
export function createReviewStatuses(rhythm: ReviewRhythm, now: Date): ReviewStatusOf {
  const known = new WeakMap<KeyRecord, ReviewStatus>();
  return (key) => {
    const found = known.get(key);
    if (found) return found;
    const reasons = reasonsOf(key, rhythm, now);
    const reviewStatus: ReviewStatus = {
      group: groupFor(reasons),
      reasons,
      ageDays: ageInDays(key, now),
      testedDays: key.lastTest && Math.max(0, daysBetween(key.lastTest.finishedAt, now)),
      due: reviewDueOf(key, rhythm),
      dueDays: daysToReview(key, rhythm, now),
      uses: usesOf(key).length,
    };
    known.set(key, reviewStatus);
    return reviewStatus;
  };
}
