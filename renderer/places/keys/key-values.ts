import type { KeyRecord } from '../../../shared/model/key-record';

/** As many places of use as a record takes (the model's own limit, which stands beside its schema). */
export const maxPlaces = 100;

/** Whether no value of this key is stored here: it was read from the service's own list. */
export function hasNoValues({ secrets }: KeyRecord): boolean {
  return secrets.apiKey === null && secrets.apiPassword === null;
}

/** Whether every value of this key is stored here. */
export function hasAllValues({ system, secrets }: KeyRecord): boolean {
  return secrets.apiKey !== null && (system === 'patchworks' || secrets.apiPassword !== null);
}
