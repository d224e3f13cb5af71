import { describe, expect, it } from 'vitest';
import { type RecycledRow, recycleRows } from '../../../../../../renderer/places/keys/table/row-recycling';

const rows = (ids: string): RecycledRow[] => [...ids].map((id, slot) => ({ id, slot }));
const shown = (before: readonly RecycledRow[], ids: string, focused: string | null = null) =>
  recycleRows(before, [...ids], focused)
    .map(({ id, slot }) => `${id}${slot}`)
    .join(' ');

describe('the elements of rows', () => {
  it('are taken over in their order when every key is another one', () => {
    expect(shown(rows('abc'), 'xyz')).toBe('x0 y1 z2');
    expect(shown(rows('abc'), 'xy')).toBe('x0 y1');
    expect(shown(rows('ab'), 'wxyz')).toBe('w0 x1 y2 z3');
  });

  it('stay with the keys that stay, and those left behind go to the end when the table moves on', () => {
    expect(shown(rows('abcd'), 'cdef')).toBe('c2 d3 e0 f1');
    expect(shown(rows('abcd'), 'axd')).toBe('a0 x1 d3');
  });

  it('are built anew where rows that stay would have to move', () => {
    expect(shown(rows('abcd'), 'yzab')).toBe('y4 z5 a0 b1');
  });

  it('never pass on the focus to another key', () => {
    expect(shown(rows('abc'), 'xyz', 'b')).toBe('x0 y2 z3');
    expect(shown(rows('abc'), 'bxy', 'b')).toBe('b1 x2 y0');
  });

  it('are never given to two keys', () => {
    let before: readonly RecycledRow[] = rows('abcdef');
    for (const ids of ['cdefgh', 'abcdef', 'fedcba', 'xfyaz', 'qrstuvw', '', 'abc']) {
      before = recycleRows(before, [...ids], 'c');
      expect(new Set(before.map(({ slot }) => slot)).size, ids).toBe(ids.length);
      expect(before.map(({ id }) => id).join('')).toBe(ids);
    }
  });
});
