import type { KeyRecord } from './key-record';

/** True when the key was revoked or deleted, as far as is known. */
export function hasEnded({ status }: Pick<KeyRecord, 'status'>): boolean {
  return status.value === 'revoked' || status.value === 'deleted';
}

/** True when the key is in use: created and not ended, as far as is known. */
export function isCurrent({ status }: Pick<KeyRecord, 'status'>): boolean {
  return status.value === 'active' || status.value === 'unknown';
}
