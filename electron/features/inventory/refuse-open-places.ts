import { openPlaces, type Replacement } from '../../../shared/model/dependents';
import type { KeyRecord } from '../../../shared/model/key-record';
import { KnownFailure } from '../../failures';

/**
 * Refuses to end or remove a key past a place that still depends on it.
 * @throws KnownFailure `places-open` while nobody has said what becomes of such a place.
 */
export function refuseOpenPlaces(record: KeyRecord, next: Replacement): void {
  if (openPlaces(record, next).length > 0) throw new KnownFailure('places-open');
}
