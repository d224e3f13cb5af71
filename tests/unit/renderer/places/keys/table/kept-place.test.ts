import { describe, expect, it } from 'vitest';
import { keepPlace } from '../../../../../../renderer/places/keys/table/kept-place';
import { layOutLines } from '../../../../../../renderer/places/keys/table/list-lines';
import type { KeysList } from '../../../../../../renderer/state/listed-keys';
import { firstView } from '../../../../../../shared/inventory/first-view';

const view = firstView('attention');
const rowHeight = 46;
const headHeight = 34;

function laidOut(counts: readonly number[], anchor: KeysList['anchor'] = null, of = view) {
  const groups = counts.map((count, place) => ({ group: `${place}`, count }));
  return { list: { view: of, anchor }, lines: layOutLines(groups, true) };
}

describe('a list that takes the place of another', () => {
  const before = laidOut([10, 90]);

  it('keeps the row in sight where it is, when rows come or go before it', () => {
    const top = 2000;
    expect(keepPlace(top, before, laidOut([12, 90], { before: 40, now: 42 }))).toBe(top + 2 * rowHeight);
    expect(keepPlace(top, before, laidOut([7, 90], { before: 40, now: 37 }))).toBe(top - 3 * rowHeight);
  });

  it('counts the headers of groups that come and go', () => {
    expect(keepPlace(2000, before, laidOut([1, 10, 90], { before: 40, now: 41 }))).toBe(2000 + rowHeight + headHeight);
    expect(keepPlace(2000, before, laidOut([99], { before: 40, now: 39 }))).toBe(2000 - rowHeight - headHeight);
  });

  it('stays at the top, and begins there when it is another view', () => {
    expect(keepPlace(0, before, laidOut([12, 90], { before: 0, now: 2 }))).toBe(0);
    expect(keepPlace(2000, before, laidOut([5], null, firstView('company')))).toBe(0);
  });

  it('stays at its height when no row in sight is left, and never goes beyond the top', () => {
    expect(keepPlace(2000, before, laidOut([3]))).toBe(2000);
    expect(keepPlace(40, before, laidOut([90], { before: 9, now: 0 }))).toBe(0);
    expect(keepPlace(2000, before, before)).toBe(2000);
  });
});
