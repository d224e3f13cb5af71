import { describe, expect, it } from 'vitest';
import { visibleRange } from '../../../../../../renderer/places/keys/table/visible-range';

const rest = { scrolling: false, focused: null };
const scrolling = { scrolling: true, focused: null };
const sight = (from: number, to: number, count = 1000) => ({ from, to, count });
const ends = (lines: readonly number[]) => [lines[0], lines.at(-1), lines.length];

describe('the lines that stand in the page', () => {
  it('are those in sight and two beyond, so that the keyboard goes on past the head of a group', () => {
    expect(ends(visibleRange(sight(0, 12), null, rest))).toEqual([0, 14, 15]);
    expect(ends(visibleRange(sight(500, 512), sight(0, 12), rest))).toEqual([498, 514, 17]);
    expect(ends(visibleRange(sight(987, 999), null, rest))).toEqual([985, 999, 15]);
    expect(ends(visibleRange(sight(0, 4, 5), null, rest))).toEqual([0, 4, 5]);
  });

  it('are more the way the list is scrolled', () => {
    expect(ends(visibleRange(sight(505, 517), sight(500, 512), scrolling))).toEqual([503, 521, 19]);
    expect(ends(visibleRange(sight(495, 507), sight(500, 512), scrolling))).toEqual([491, 509, 19]);
  });

  it('are those in sight alone after a jump, until the list rests', () => {
    expect(ends(visibleRange(sight(700, 712), sight(500, 512), scrolling))).toEqual([700, 712, 13]);
    expect(ends(visibleRange(sight(100, 112), sight(500, 512), scrolling))).toEqual([100, 112, 13]);
    expect(ends(visibleRange(sight(700, 712), sight(700, 712), rest))).toEqual([698, 714, 17]);
  });

  it('keep the one with the focus, in its place, for as long as there is such a line', () => {
    expect(visibleRange(sight(500, 502), sight(0, 12), { scrolling: true, focused: 7 })).toEqual([7, 500, 501, 502]);
    expect(visibleRange(sight(500, 502), sight(0, 12), { scrolling: true, focused: 900 }).at(-1)).toBe(900);
    expect(visibleRange(sight(500, 502), sight(0, 12), { scrolling: true, focused: 501 })).toEqual([500, 501, 502]);
    expect(visibleRange(sight(5, 7, 20), null, { scrolling: false, focused: 40 }).at(-1)).toBe(9);
  });
});
