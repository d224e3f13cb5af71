import { describe, expect, it } from 'vitest';
import { createRowChunks, type RowRange } from '../../../../renderer/state/row-chunks';
import type { KeyRow } from '../../../../shared/inventory/key-row';

const rowsOf = ({ from, count }: RowRange) =>
  Array.from({ length: count }, (_, place) => ({ id: `${from + place}` }) as KeyRow);
const textOf = (range: RowRange) => JSON.stringify(rowsOf(range));
const range = (from: number, count: number): RowRange => ({ from, count });

describe('the rows of a list that the page holds', () => {
  it('are at their places, whatever the row at which the chunks begin', () => {
    for (const origin of [0, 30, 230, 1000]) {
      const chunks = createRowChunks(1050, origin);
      const all = chunks.takeMissing(0, 2000);
      expect(all.reduce((sum, { count }) => sum + count, 0)).toBe(1050);
      expect(all.every(({ count }) => count > 0 && count <= 100)).toBe(true);
      for (const chunk of all) chunks.putText(chunk, textOf(chunk));
      for (const place of [0, 29, 30, 99, 100, 529, 1049])
        expect(chunks.rowAt(place)?.id, `${origin}`).toBe(`${place}`);
      expect([chunks.rowAt(-1), chunks.rowAt(1050)]).toEqual([null, null]);
    }
  });

  it('are stored by chunks of a longer answer, the end of the list included', () => {
    const chunks = createRowChunks(250, 30);
    chunks.putRows(30, rowsOf(range(30, 220)));
    expect([chunks.rowAt(30)?.id, chunks.rowAt(129)?.id, chunks.rowAt(249)?.id]).toEqual(['30', '129', '249']);
    expect(chunks.rowAt(29)).toBeNull();
    expect(chunks.takeMissing(0, 249)).toEqual([range(0, 30)]);
  });

  it('are asked for once, and again when they could not be read', () => {
    const chunks = createRowChunks(1000, 0);
    expect(chunks.takeMissing(150, 250)).toEqual([range(100, 100), range(200, 100)]);
    expect(chunks.takeMissing(150, 250)).toEqual([]);
    chunks.giveUp(range(100, 100));
    expect(chunks.takeMissing(150, 250)).toEqual([range(100, 100)]);
    expect(createRowChunks(0, 0).takeMissing(0, 100)).toEqual([]);
  });

  it('are read outwards from those in sight until all are here', () => {
    const chunks = createRowChunks(1000, 0);
    chunks.centre(450);
    const order = Array.from({ length: 10 }, () => chunks.takeNearest()?.from);
    expect(order).toEqual([400, 500, 300, 600, 200, 700, 100, 800, 0, 900]);
    expect(chunks.takeNearest()).toBeNull();
  });

  it('are no more than a fixed number, those around the ones in sight', () => {
    const chunks = createRowChunks(100_000, 0);
    const fill = () => {
      let read = 0;
      for (let next = chunks.takeNearest(); next; next = chunks.takeNearest()) {
        chunks.putText(next, textOf(next));
        read += 1;
      }
      return read;
    };
    expect(fill()).toBe(120);
    expect(chunks.rowAt(11_999)?.id).toBe('11999');
    chunks.centre(50_000);
    expect(chunks.rowAt(0)).toBeNull();
    expect(fill()).toBe(120);
    expect([chunks.rowAt(45_000)?.id, chunks.rowAt(55_000)?.id]).toEqual(['45000', '55000']);
    chunks.centre(51_000);
    expect(fill()).toBe(10);
  });

  it('that arrive after the person has gone elsewhere are not kept', () => {
    const chunks = createRowChunks(100_000, 0);
    const [asked] = chunks.takeMissing(0, 10);
    if (!asked) throw new Error('Nothing was missing');
    chunks.centre(90_000);
    chunks.putText(asked, textOf(asked));
    expect(chunks.rowAt(0)).toBeNull();
    chunks.centre(0);
    expect(chunks.takeMissing(0, 10)).toEqual([asked]);
  });
});
