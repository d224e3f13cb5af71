import { type IndexedKey, indexKey } from '../../../../shared/inventory/indexed-key';
import type { KeyFacts } from '../../../../shared/model/key-facts';
import { createReviewStatuses } from '../../../../shared/review/review-status';
import { now, sampleKeys } from '../../../runs/preview/sample-keys';

const reviewStatusOf = createReviewStatuses({ reviewEveryDays: 180 }, now);

/** Indexes keys as main does, on the day of the samples. */
export function indexAll(keys: readonly KeyFacts[] = sampleKeys): readonly IndexedKey[] {
  return keys.map((key, ordinal) => indexKey(key, reviewStatusOf(key), ordinal));
}

/** The names of keys, in their order. */
export function namesOf(keys: readonly IndexedKey[]): readonly string[] {
  return keys.map(({ facts }) => facts.name.value);
}
