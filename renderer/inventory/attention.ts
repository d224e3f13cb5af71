import type { KeyRecord } from '../../shared/key-record';
import { daysBetween } from '../messages/dates';

/** The groups of the inventory, those that need a person first. Each key is in exactly one. */
export const attentionGroups = ['act-now', 'unfinished', 'check-facts', 'all-good', 'kept'] as const;
export type AttentionGroup = (typeof attentionGroups)[number];

/** After this many days a test says too little about today. */
export const staleAfterDays = 60;

/** Whether the last test is too long ago, however it ended. */
export function isOld(key: KeyRecord, now: Date = new Date()): boolean {
  return key.lastTest !== null && daysBetween(key.lastTest.finishedAt, now) > staleAfterDays;
}

/** Whether the last test is so old, or so inconclusive, that the facts should be checked again. */
export function isStale(key: KeyRecord, now: Date = new Date()): boolean {
  return !key.lastTest || key.lastTest.verdict.tone === 'could-not-run' || isOld(key, now);
}

/** The one group a key belongs to. */
export function attentionOf(key: KeyRecord, now: Date = new Date()): AttentionGroup {
  const { value: status } = key.status;
  // The service has shown the opposite of what a person noted, whatever the record says by now.
  if (key.care?.proof?.state === 'contradicted') return 'act-now';
  if (status === 'revoked' || status === 'deleted') return 'kept';
  if (status === 'draft') return 'unfinished';
  if (key.lastTest?.verdict.tone === 'wrong') return 'act-now';
  return status === 'unknown' || isStale(key, now) ? 'check-facts' : 'all-good';
}

/** The keys of each group, by company and name. */
export function groupKeys(
  keys: Iterable<KeyRecord>,
  now: Date = new Date(),
): Readonly<Record<AttentionGroup, readonly KeyRecord[]>> {
  const groups: Record<AttentionGroup, KeyRecord[]> = {
    'act-now': [],
    unfinished: [],
    'check-facts': [],
    'all-good': [],
    kept: [],
  };
  for (const key of keys) groups[attentionOf(key, now)].push(key);
  for (const group of attentionGroups) groups[group].sort(byCompany);
  return groups;
}

const order = new Intl.Collator('en-GB', { sensitivity: 'base', numeric: true });

function byCompany(a: KeyRecord, b: KeyRecord): number {
  return order.compare(a.company, b.company) || order.compare(a.name.value, b.name.value);
}
