import { daysBetween, isAhead } from './days';
import { daysToReview, type ReviewRhythm } from './due';
import type { KeyFacts } from './key-facts';
import { daysToRotation } from './largest-age';
import { leakStateOf } from './leak';
import { usesOf } from './uses';

/** The groups of the inventory; groups that need a person come first. Each key is in exactly one. */
export const attentionGroups = ['act-now', 'due-soon', 'unfinished', 'check-facts', 'all-good', 'kept'] as const;
export type AttentionGroup = (typeof attentionGroups)[number];

/** Why a key is in its group, the most pressing reason first. */
export const attentionReasons = [
  'leaked',
  'contradicted',
  'failed',
  'review-late',
  'review-soon',
  'rotation-due',
  'unfinished',
  'status-unknown',
  'never-tested',
  'could-not-check',
  'stale',
  'no-owner',
  'not-used',
  'old',
  'kept',
] as const;
export type AttentionReason = (typeof attentionReasons)[number];

/** A test older than this many days counts as stale. */
export const staleAfterDays = 60;
/** A review counts as due soon this many days ahead. */
export const dueSoonDays = 14;
/** A key older than this should be rotated: Patchworks keys never expire. */
const ageLimitDays = 365;

/**
 * True when the last test is stale, whatever its result. A test dated in the future counts as stale, because its age is
 * unknown.
 */
export function isOld(key: KeyFacts, now: Date = new Date()): boolean {
  if (key.lastTest === null) return false;
  const { finishedAt } = key.lastTest;
  return isAhead(finishedAt, now) || daysBetween(finishedAt, now) > staleAfterDays;
}

/** True when there is no test, or the last one is stale or inconclusive. */
export function isStale(key: KeyFacts, now: Date = new Date()): boolean {
  return !key.lastTest || key.lastTest.verdict.tone === 'could-not-run' || isOld(key, now);
}

/** The age of a key in days since its creation; null when that date is unknown. */
export function ageInDays(key: KeyFacts, now: Date): number | null {
  return key.createdAt === null ? null : Math.max(0, daysBetween(key.createdAt.value, now));
}

/** Every reason why a key needs a person, the most pressing first; empty when all is good. */
export function reasonsOf(key: KeyFacts, rhythm: ReviewRhythm, now: Date): readonly AttentionReason[] {
  const { value: status } = key.status;
  // Whatever else the record says: whoever has the value may be using it.
  const leaked: readonly AttentionReason[] = leakStateOf(key) === 'open' ? ['leaked'] : [];
  // The service contradicts what was noted or read before, whatever the record says since.
  if (key.care?.proof?.state === 'contradicted' || key.status.missing) return [...leaked, 'contradicted'];
  if (status === 'revoked' || status === 'deleted') return [...leaked, 'kept'];
  if (status === 'draft') return ['unfinished'];
  const tone = key.lastTest?.verdict.tone;
  const days = daysToReview(key, rhythm, now);
  const reasons: AttentionReason[] = [...leaked];
  if (tone === 'wrong') reasons.push('failed');
  if (days !== null && days < 0) reasons.push('review-late');
  else if (days !== null && days <= dueSoonDays) reasons.push('review-soon');
  const toRotation = daysToRotation(key, rhythm.largestAges ?? [], now);
  if (toRotation !== null && toRotation < 0) reasons.push('rotation-due');
  if (status === 'unknown') reasons.push('status-unknown');
  if (key.lastTest === null) reasons.push('never-tested');
  else if (tone === 'could-not-run') reasons.push('could-not-check');
  else if (isOld(key, now)) reasons.push('stale');
  if (!key.owner?.value) reasons.push('no-owner');
  if (usesOf(key).length === 0) reasons.push('not-used');
  // Where a person set a largest age, that alone counts.
  if (toRotation === null && (ageInDays(key, now) ?? 0) > ageLimitDays) reasons.push('old');
  return reasons;
}

const groupOf: Readonly<Record<AttentionReason, AttentionGroup>> = {
  leaked: 'act-now',
  contradicted: 'act-now',
  failed: 'act-now',
  'review-late': 'act-now',
  'review-soon': 'due-soon',
  'rotation-due': 'due-soon',
  unfinished: 'unfinished',
  'status-unknown': 'check-facts',
  'never-tested': 'check-facts',
  'could-not-check': 'check-facts',
  stale: 'check-facts',
  'no-owner': 'check-facts',
  'not-used': 'check-facts',
  old: 'check-facts',
  kept: 'kept',
};

/** The group of the most pressing reason. */
export function groupFor([first]: readonly AttentionReason[]): AttentionGroup {
  return first === undefined ? 'all-good' : groupOf[first];
}

/** The group of a key, by its most pressing reason. */
export function attentionOf(key: KeyFacts, rhythm: ReviewRhythm, now: Date): AttentionGroup {
  return groupFor(reasonsOf(key, rhythm, now));
}
