import { dayAfter, daysBetween } from './days';
import type { KeyFacts } from './key-facts';
import type { AgeRule } from './largest-age';

/** The settings that decide when a review or a rotation is due. */
export type ReviewRhythm = {
  /** Days from one review to the next; 0 means no reviews. */
  readonly reviewEveryDays: number;
  /** The largest ages of keys; absent means none. */
  readonly largestAges?: readonly AgeRule[];
};

/** The day of the next review, as `2026-11-21`, and whether a person chose it. */
export type ReviewDue = { readonly day: string; readonly chosen: boolean };

/**
 * A key's next review; null for a key that needs none: a draft, a tombstone, or a key without a chosen day when reviews
 * are off.
 */
export function reviewDueOf(key: KeyFacts, { reviewEveryDays }: ReviewRhythm): ReviewDue | null {
  const { value: status } = key.status;
  if (status === 'draft' || status === 'revoked' || status === 'deleted') return null;
  // A day chosen before the last review no longer counts.
  const chosen = key.reviewDue && (!key.reviewed || key.reviewDue.at > key.reviewed.at) ? key.reviewDue.value : null;
  if (chosen !== null) return { day: chosen, chosen: true };
  if (reviewEveryDays === 0) return null;
  const from = key.reviewed?.at ?? key.createdAt?.value ?? key.addedAt;
  return { day: dayAfter(from, reviewEveryDays), chosen: false };
}

/** Days until the review, negative when it is late; null when none is due. */
export function daysToReview(key: KeyFacts, rhythm: ReviewRhythm, now: Date): number | null {
  const due = reviewDueOf(key, rhythm);
  return due === null ? null : -daysBetween(due.day, now);
}
