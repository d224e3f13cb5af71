import { describe, expect, it } from 'vitest';
import { nextSorting } from '../../../../shared/inventory/first-view';
import { sortByColumn, sortUsually } from '../../../../shared/inventory/key-orders';
import { keyColumns } from '../../../../shared/inventory/keys-table-choices';
import type { KeySorting } from '../../../../shared/inventory/keys-view';
import { sortText } from '../../../../shared/inventory/sort-text';
import { sortValue } from '../../../../shared/inventory/sort-value';
import { sampleKeys } from '../../../runs/preview/sample-keys';
import { indexAll, namesOf } from './indexed-samples';

const all = indexAll(sampleKeys.map((key, place) => (place % 3 === 0 ? { ...key, tags: [`tag ${place}`] } : key)));
const usual = sortUsually(all).keys();
const sorted = (sorting: KeySorting) => sortByColumn(usual, sorting).keys();

describe('the default order', () => {
  it('begins with keys that need attention, most urgent first, then sorts by company and name', () => {
    expect(namesOf(usual).slice(0, 5)).toEqual([
      'Patchworks Integration',
      'Warehouse sync',
      'Nightly stock feed',
      'Shop feed',
      'Agency dashboard',
    ]);
    expect(usual.at(-1)?.facts.status.value).toBe('deleted');
  });

  it('has numbers by their value, and neither accents nor capitals', () => {
    expect(['Key 10', 'key 9', 'Élan', 'eland'].sort((a, b) => (sortText(a) < sortText(b) ? -1 : 1))).toEqual([
      'Élan',
      'eland',
      'key 9',
      'Key 10',
    ]);
  });
});

describe('sorting', () => {
  it('has a value or none for every column of every key, each column of one kind', () => {
    for (const column of keyColumns) {
      const kinds = new Set(all.map((key) => typeof sortValue(column, key)));
      kinds.delete('undefined');
      expect([...kinds], column).toHaveLength(1);
    }
  });

  it('turns round what has a value; the others stay last, and equal ones keep their usual order', () => {
    for (const column of keyColumns) {
      const ways = [false, true].map((descending) => {
        const keys = sorted({ column, descending });
        expect(new Set(keys), column).toEqual(new Set(usual));
        return keys.map((key) => ({ place: usual.indexOf(key), value: sortValue(column, key) }));
      });
      for (const [way, keys] of ways.entries()) {
        for (const [at, here] of keys.slice(1).entries()) {
          const before = keys[at];
          if (before === undefined) continue;
          const step = before.value === here.value ? 0 : here.value === undefined || before.value === undefined ? 1 : 2;
          if (step === 0) expect(before.place, column).toBeLessThan(here.place);
          else if (step === 1) expect(before.value, column).toBeDefined();
          else expect((before.value ?? 0) < (here.value ?? 0), column).toBe(way === 0);
        }
      }
    }
  });

  it('goes from ascending to descending and back to the usual order', () => {
    const first = nextSorting(null, 'age');
    const second = nextSorting(first, 'age');
    expect([first, second, nextSorting(second, 'age')]).toEqual([
      { column: 'age', descending: false },
      { column: 'age', descending: true },
      null,
    ]);
    expect(nextSorting(second, 'name')).toEqual({ column: 'name', descending: false });
  });
});
