import type { KeyRecord } from '../../../../shared/model/key-record';
import { serviceOf, stepAfter, stepsOf } from '../../../../shared/model/services/services';
import type { Place } from '../places';
import type { Drafted } from '../use-setup';

/** Identifies the captured values of a record: it changes with each of them and reveals nothing about them. */
export function printsOf({ secrets }: Pick<KeyRecord, 'secrets'>): string {
  return [secrets.apiKey, secrets.apiPassword].map((summary) => summary?.fingerprint ?? '').join(' ');
}

/**
 * The page after the values were captured. Skips the second capture page once it is answered, and for a person who has
 * been further, unless a value changed: what was noted of the old value is not true of the new one.
 * @param printsAtFirst `printsOf` the record when the page was opened.
 */
export function placeAfterValues(record: Drafted, printsAtFirst: string): Place {
  const order = stepsOf(record.system);
  const wasFurther = order.indexOf(record.setup.furthest) > order.indexOf('capture');
  const isSame = printsOf(record) === printsAtFirst;
  const hasSecondPage = serviceOf(record.system).pageCounts.capture === 2;
  const known = !hasSecondPage || record.setup.ticks['password-manager'] || record.row || (wasFurther && isSame);
  if (!known) return { step: 'capture', page: 1 };
  return { step: stepAfter(record.system, 'capture'), page: 0 };
}
