import type { KeyRecord } from './key-record';

/** The statuses that lists, filters and reports tell apart: those of a record, and `not-in-list` for a missing key. */
export const shownStatuses = ['active', 'not-in-list', 'unknown', 'draft', 'revoked', 'deleted'] as const;
export type ShownStatus = (typeof shownStatuses)[number];

/** The status as it is shown: a key that its account's list no longer has is nothing else. */
export function shownStatusOf({ status }: Pick<KeyRecord, 'status'>): ShownStatus {
  return status.missing ? 'not-in-list' : status.value;
}

/** True when the key was revoked or deleted, as far as is known. */
export function hasEnded({ status }: Pick<KeyRecord, 'status'>): boolean {
  return status.value === 'revoked' || status.value === 'deleted';
}

/** True when the key is in use: created and not ended, as far as is known. */
export function isCurrent({ status }: Pick<KeyRecord, 'status'>): boolean {
  return status.value === 'active' || status.value === 'unknown';
}
