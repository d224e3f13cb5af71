import type { ReviewDecision } from '../model/decision';
import { type DecisionWord, decisionWord, decisionWords } from '../model/decision-word';
import type { DecisionCounts, ReviewItem } from './review';

/** The decisions in the order in which they are offered. The keys 1 to 4 choose them. */
export const decisions = ['keep', 'rotate', 'revoke', 'ask-owner'] as const satisfies readonly ReviewDecision[];

/** True when a decision needs a reason: when somebody else has to act on it. */
export function needsReason(decision: ReviewDecision): boolean {
  return decision !== 'keep';
}

/** Counts the keys that the service did not confirm lately. */
export function notLiveIn(items: readonly ReviewItem[]): number {
  return items.filter(({ key }) => !key.verifiedLive).length;
}

/** True when a key may be kept together with others in one act: nothing about it needs a person. */
export function mayKeepTogether({ key, decision }: ReviewItem): boolean {
  return decision === null && key.reasons.length === 0;
}

/** Counts each decision taken so far, by its word. */
export function countDecisions(items: readonly ReviewItem[]): DecisionCounts {
  const counts = { keep: 0, rotate: 0, revoke: 0, delete: 0, 'ask-owner': 0 };
  for (const { key, decision } of items) if (decision) counts[decisionWord(decision.decision, key.system)] += 1;
  return counts;
}

/** The number of decisions that were counted. */
export function countedDecisions(counts: DecisionCounts): number {
  return decisionWords.reduce((sum, word) => sum + (counts[word] ?? 0), 0);
}

/** The words that a tally of a review shows: all but the ends that none of its services has. */
export function wordsToCount(counts: DecisionCounts, items: readonly ReviewItem[]): readonly DecisionWord[] {
  const ends = new Set<DecisionWord>(items.map(({ key }) => decisionWord('revoke', key.system)));
  return decisionWords.filter((word) => {
    if (word !== 'revoke' && word !== 'delete') return true;
    return (counts[word] ?? 0) > 0 || (counts.delete === undefined ? word === 'revoke' : ends.has(word));
  });
}

/** Counts the keys with a decision. */
export function countDecided(items: readonly ReviewItem[]): number {
  return items.reduce((sum, { decision }) => sum + (decision ? 1 : 0), 0);
}

/** The time of the latest decision; null before the first. */
export function lastSaved(items: readonly ReviewItem[]): string | null {
  return items.reduce<string | null>(
    (latest, { decision }) => (decision && (latest === null || decision.at > latest) ? decision.at : latest),
    null,
  );
}

/** The season of a day, for the suggested title of a review. */
export function seasonOf(day: Date): 'spring' | 'summer' | 'autumn' | 'winter' {
  const month = day.getMonth();
  if (month < 2 || month === 11) return 'winter';
  if (month < 5) return 'spring';
  return month < 8 ? 'summer' : 'autumn';
}
