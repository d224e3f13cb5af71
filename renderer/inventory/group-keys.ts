import type { KeyRecord } from '../../shared/key-record';
import { type AttentionGroup, attentionGroups } from '../../shared/review/attention';
import type { StandingOf } from '../../shared/review/standing';

/** The keys of each group, by company and name. */
export function groupKeys(
  keys: Iterable<KeyRecord>,
  standingOf: StandingOf,
): Readonly<Record<AttentionGroup, readonly KeyRecord[]>> {
  const groups: Record<AttentionGroup, KeyRecord[]> = {
    'act-now': [],
    'due-soon': [],
    unfinished: [],
    'check-facts': [],
    'all-good': [],
    kept: [],
  };
  for (const key of keys) groups[standingOf(key).group].push(key);
  for (const group of attentionGroups) groups[group].sort(byCompany);
  return groups;
}

const order = new Intl.Collator('en-GB', { sensitivity: 'base', numeric: true });

function byCompany(a: KeyRecord, b: KeyRecord): number {
  return order.compare(a.company, b.company) || order.compare(a.name.value, b.name.value);
}
