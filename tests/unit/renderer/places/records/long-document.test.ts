import { expect, it } from 'vitest';
import { pagesOfLongDocument } from '../../../../../renderer/places/records/long-document';

it('announces the pages of a long document to two figures, and none of a short one', () => {
  expect([0, 12, 999].map(pagesOfLongDocument)).toEqual([null, null, null]);
  expect([1000, 1500, 5000, 10_000].map(pagesOfLongDocument)).toEqual([140, 210, 710, 1400]);
});
