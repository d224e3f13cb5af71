import type { KeyRecord } from '../../../../shared/model/key-record';
import { stepsOf } from '../../../../shared/model/setup-steps';
import type { Place } from '../places';
import type { Drafted } from '../use-setup';

/** Which values stand in a record: it changes with each of them and tells nothing of them. */
export function printsOf({ secrets }: Pick<KeyRecord, 'secrets'>): string {
  return [secrets.apiKey, secrets.apiPassword].map((summary) => summary?.fingerprint ?? '').join(' ');
}

/**
 * Where a person goes who has brought the values. Who has been further has passed the second page; it comes again for
 * another value alone: what a password manager or the row in Patchworks said of the old one is not true of that.
 * @param printsAtFirst `printsOf` the record when the page was opened.
 */
export function placeAfterValues(record: Drafted, printsAtFirst: string): Place {
  const order = stepsOf(record.system);
  const wasFurther = order.indexOf(record.setup.furthest) > order.indexOf('capture');
  const isSame = printsOf(record) === printsAtFirst;
  const known = record.setup.ticks['password-manager'] || record.row || (wasFurther && isSame);
  if (!known) return { step: 'capture', page: 1 };
  return { step: record.system === 'plytix' ? 'answers' : 'test', page: 0 };
}
