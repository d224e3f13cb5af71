import { ageInDays } from '../model/attention';
import type { KeyRecord } from '../model/key-record';

/** Ages of keys in days; 180 and 365 days belong to the younger band, as in the filters of the inventory. */
export const ageBands = ['under-90', '90-to-180', '180-to-365', 'over-365', 'not-known'] as const;
export type AgeBand = (typeof ageBands)[number];

/** The band of an age in whole days; null is an age that nobody knows. */
export function ageBandOf(days: number | null): AgeBand {
  if (days === null) return 'not-known';
  if (days < 90) return 'under-90';
  if (days <= 180) return '90-to-180';
  return days <= 365 ? '180-to-365' : 'over-365';
}

/** How many current keys are of which age. Set-ups under way and keys that have ended are left out. */
export function countAgeBands(keys: Iterable<KeyRecord>, now: Date): Readonly<Record<AgeBand, number>> {
  const counts = { 'under-90': 0, '90-to-180': 0, '180-to-365': 0, 'over-365': 0, 'not-known': 0 };
  for (const key of keys) {
    const { value } = key.status;
    if (value === 'active' || value === 'unknown') counts[ageBandOf(ageInDays(key, now))] += 1;
  }
  return counts;
}
