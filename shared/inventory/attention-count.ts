import { type AttentionGroup, type AttentionReason, attentionReasons } from '../model/attention';
import type { ReviewStatus } from '../review/review-status';

/** The number of keys in a group, and the number for each reason. A key counts for its most pressing reason only. */
export type GroupCount = {
  readonly count: number;
  /** The most pressing reason first; empty for keys that need nothing. */
  readonly reasons: readonly { readonly reason: AttentionReason; readonly count: number }[];
};

/** Counts the keys of each group in one pass. */
export function countAttention(
  statuses: Iterable<Pick<ReviewStatus, 'group' | 'reasons'>>,
): Readonly<Record<AttentionGroup, GroupCount>> {
  const tallies = new Map<AttentionGroup, { count: number; reasons: Map<AttentionReason, number> }>();
  for (const { group, reasons } of statuses) {
    const tally = tallies.get(group) ?? { count: 0, reasons: new Map() };
    tally.count += 1;
    const [first] = reasons;
    if (first) tally.reasons.set(first, (tally.reasons.get(first) ?? 0) + 1);
    tallies.set(group, tally);
  }
  const of = (group: AttentionGroup): GroupCount => {
    const tally = tallies.get(group);
    const counted = attentionReasons.map((reason) => ({ reason, count: tally?.reasons.get(reason) ?? 0 }));
    return { count: tally?.count ?? 0, reasons: counted.filter(({ count }) => count > 0) };
  };
  return {
    'act-now': of('act-now'),
    'due-soon': of('due-soon'),
    unfinished: of('unfinished'),
    'check-facts': of('check-facts'),
    'all-good': of('all-good'),
    kept: of('kept'),
  };
}
