import type { KeyRecord } from '../../../shared/model/key-record';

/** The maximum number of places in a record. It repeats the model's limit, which is in a file with schemas. */
export const maxPlaces = 100;

/** True when no value of this key is stored: it was read from the service's list. */
export function hasNoValues({ secrets }: KeyRecord): boolean {
  return secrets.apiKey === null && secrets.apiPassword === null;
}
