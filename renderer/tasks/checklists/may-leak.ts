import type { KeyRecord } from '../../../shared/model/key-record';

/** Whether somebody else could use this key: it has not ended, and it is there already. */
export function mayLeak({ status }: KeyRecord): boolean {
  return status.value === 'active' || status.value === 'unknown';
}
