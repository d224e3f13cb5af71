import { type AgeBand, ageBandOf } from '../model/age-bands';
import { ageInDays } from '../model/attention';
import type { KeyFacts } from '../model/key-facts';
import { isCurrent } from '../model/key-status';

/** Counts current keys by age band. Drafts and ended keys are left out. */
export function countAgeBands(keys: Iterable<KeyFacts>, now: Date): Readonly<Record<AgeBand, number>> {
  const counts = { 'under-90': 0, '90-180': 0, '180-365': 0, 'over-365': 0, 'not-known': 0 };
  for (const key of keys) {
    if (isCurrent(key)) counts[ageBandOf(ageInDays(key, now))] += 1;
  }
  return counts;
}
