import { expect, it } from 'vitest';
import { readRetryAfter } from '../../../../electron/http/retry-after';

const now = Date.parse('2026-08-31T09:00:00Z');

it.each([
  [null, null],
  ['7', 7000],
  [' 1.5 ', 1500],
  ['0', 0],
  ['999999', 3_600_000],
  ['Mon, 31 Aug 2026 09:00:30 GMT', 30_000],
  ['Mon, 31 Aug 2026 08:59:30 GMT', 0],
  ['Tue, 01 Sep 2026 09:00:00 GMT', 3_600_000],
  ['soon', null],
  ['-5x', null],
])('%j asks to wait %j ms', (header, expected) => {
  expect(readRetryAfter(header, now)).toBe(expected);
});
