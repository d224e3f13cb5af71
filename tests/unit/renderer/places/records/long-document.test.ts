import { expect, it } from 'vitest';
import { pagesOfLongDocument } from '../../../../../renderer/places/records/long-document';

it('a long document is told in pages, to two figures, and a short one is not', () => {
  expect([0, 12, 999].map(pagesOfLongDocument)).toEqual([null, null, null]);
  expect([1000, 1500, 5000, 10_000].map(pagesOfLongDocument)).toEqual([140, 210, 710, 1400]);
});
