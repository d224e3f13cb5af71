import { expect, it } from 'vitest';
import { readRetryAfter } from '../../../../../electron/services/http/retry-after';

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
  expect(readRetryAfter(header, { date: null, nowMs: now })).toBe(expected);
});

it.each([
  ['Mon, 31 Aug 2026 09:00:10 GMT', 20_000],
  ['Mon, 31 Aug 2026 06:00:25 GMT', 3_600_000],
  ['not a date', 30_000],
  [null, 30_000],
])('a date is counted from the reply’s own date, %j, whatever this computer’s clock says', (date, expected) => {
  expect(readRetryAfter('Mon, 31 Aug 2026 09:00:30 GMT', { date, nowMs: now })).toBe(expected);
});
