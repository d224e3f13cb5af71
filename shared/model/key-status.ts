import type { KeyRecord } from './key-record';

/** Whether a key has stopped for good, as far as is known. */
export function hasEnded({ status }: Pick<KeyRecord, 'status'>): boolean {
  return status.value === 'revoked' || status.value === 'deleted';
}

/** Whether a key is in use, as far as is known: made, and not ended. */
export function isCurrent({ status }: Pick<KeyRecord, 'status'>): boolean {
  return status.value === 'active' || status.value === 'unknown';
}
