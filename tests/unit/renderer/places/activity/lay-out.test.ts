import { describe, expect, it } from 'vitest';
import { heights, layOut } from '../../../../../renderer/places/activity/lay-out';

const days = [
  { day: '2026-11-24', count: 3, total: 3 },
  { day: '2026-11-23', count: 0, total: 4 },
  { day: '2026-11-22', count: 40_000, total: 40_000 },
  { day: '', count: 1, total: 1 },
];
const shown = days.filter(({ count }) => count > 0);
const total = 40_004;

describe('the places of a long list', () => {
  it.each([
    null,
    { place: 0, extra: 120 },
    { place: 2, extra: 33 },
    { place: 20_000, extra: 200 },
    { place: total - 1, extra: 50 },
  ])('lie one below the other, with the line %o unfolded', (unfolded) => {
    const laid = layOut(shown, unfolded);
    let top = 0;
    let place = 0;
    for (const { count } of shown) {
      top += heights.day;
      for (let line = 0; line < count; line += 1) {
        if (laid.topOf(place) !== top) expect([place, laid.topOf(place)]).toEqual([place, top]);
        top += heights.line + (unfolded?.place === place ? unfolded.extra : 0);
        place += 1;
      }
    }
    expect(laid.height).toBe(top);
  });

  it('are found again by their height, at every edge of a screen', () => {
    for (const unfolded of [null, { place: 3, extra: 500 }]) {
      const laid = layOut(shown, unfolded);
      for (let top = 0; top < 4000; top += 7) {
        const { first, last } = laid.between(top, top + 600);
        const endOf = (place: number) =>
          laid.topOf(place) + heights.line + (unfolded?.place === place ? unfolded.extra : 0);
        expect(endOf(first)).toBeGreaterThan(top);
        if (first > 0) expect(endOf(first - 1)).toBeLessThanOrEqual(top);
        expect(endOf(last)).toBeGreaterThanOrEqual(Math.min(top + 600, laid.height) - heights.day);
      }
      const end = laid.between(laid.height - 100, laid.height);
      expect(end.last).toBe(total - 1);
      expect(end.days.at(-1)?.number).toBe(shown.length - 1);
    }
  });

  it('are none in an empty list', () => {
    expect(layOut([], null).between(0, 600)).toEqual({ days: [], first: 0, last: -1 });
  });
});
