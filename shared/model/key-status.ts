import type { KeyRecord } from './key-record';

/** True when the key was revoked or deleted, as far as is known. */
export function hasEnded({ status }: Pick<KeyRecord, 'status'>): boolean {
  return status.value === 'revoked' || status.value === 'deleted';
}

/** Whether a key is in use, as far as is known: made, and not ended. */
export function isCurrent({ status }: Pick<KeyRecord, 'status'>): boolean {
  return status.value === 'active' || status.value === 'unknown';
}
