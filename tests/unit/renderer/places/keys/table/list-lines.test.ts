import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOutLines } from '../../../../../../renderer/places/keys/table/list-lines';

const groups = [
  { group: 'act-now', count: 2 },
  { group: 'all-good', count: 3 },
];

describe('the lines of a list', () => {
  it('are its groups, each with its rows', () => {
    const lines = layOutLines(groups, true);
    expect(Array.from({ length: lines.count }, (_, index) => lines.lineAt(index))).toEqual([
      { kind: 'group', group: 'act-now', count: 2 },
      { kind: 'row', place: 0 },
      { kind: 'row', place: 1 },
      { kind: 'group', group: 'all-good', count: 3 },
      { kind: 'row', place: 2 },
      { kind: 'row', place: 3 },
      { kind: 'row', place: 4 },
    ]);
    expect([lines.lineAt(-1), lines.lineAt(7)]).toEqual([null, null]);
    expect(lines.topOf(3)).toBe(34 + 2 * 46);
    expect(lines.topOf(7)).toBe(2 * 34 + 5 * 46);
  });

  it('are rows alone when nothing is grouped', () => {
    const lines = layOutLines([{ group: '', count: 3 }], false);
    expect(lines.count).toBe(3);
    expect([lines.lineAt(0), lines.lineAt(2)]).toEqual([
      { kind: 'row', place: 0 },
      { kind: 'row', place: 2 },
    ]);
    expect([lines.indexOf(2), lines.topOf(2), lines.topOf(3)]).toEqual([2, 92, 138]);
  });

  it('are none of an empty list', () => {
    const lines = layOutLines([], true);
    expect([lines.count, lines.lineAt(0), lines.topOf(0), lines.indexAt(50)]).toEqual([0, null, 0, 0]);
  });

  it('are found again by their heights and by their rows', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(sizes, fc.boolean(), (counts, headed) => {
        const some = headed ? counts : counts.slice(0, 1);
        const lines = layOutLines(
          some.map((count, place) => ({ group: `${place}`, count })),
          headed,
        );
        let [top, place] = [0, 0];
        for (let index = 0; index < lines.count; index += 1) {
          const line = lines.lineAt(index);
          const height = line?.kind === 'group' ? 34 : 46;
          expect(lines.topOf(index)).toBe(top);
          expect([lines.indexAt(top), lines.indexAt(top + height - 1)]).toEqual([index, index]);
          expect(lines.placeAt(index)).toBe(place);
          if (line?.kind === 'row') {
            expect([line.place, lines.indexOf(place)]).toEqual([place, index]);
            place += 1;
          }
          top += height;
        }
        expect(lines.topOf(lines.count)).toBe(top);
        expect([lines.indexAt(top + 500), lines.indexAt(-5)]).toEqual([lines.count - 1, 0]);
      }),
    );
  });
});
