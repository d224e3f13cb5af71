import { describe, expect, it } from 'vitest';
import { sortValue } from '../../../../../renderer/places/keys/table/columns';
import { noFilter } from '../../../../../renderer/state/keys-view-store';
import { arrangeRows } from '../../../../../shared/inventory/arrange-rows';
import { dueMonths } from '../../../../../shared/inventory/due-months';
import { createMatcher } from '../../../../../shared/inventory/key-filter';
import { keyColumns } from '../../../../../shared/inventory/keys-table-choices';
import { orderKeys, sortText } from '../../../../../shared/inventory/order-keys';
import { placesOfKeys } from '../../../../../shared/inventory/places-of-keys';
import { nextSorting, sortKeys } from '../../../../../shared/inventory/sort-keys';
import { createReviewStatuses } from '../../../../../shared/review/review-status';
import { manyKeys } from '../../../../runs/preview/many-keys';
import { now, sampleKeys } from '../../../../runs/preview/sample-keys';

const reviewStatusOf = createReviewStatuses({ reviewEveryDays: 180 }, now);
const ordered = orderKeys(sampleKeys, reviewStatusOf);
const groupsOf = (grouping: 'attention' | 'company' | 'system' | 'none') =>
  arrangeRows(ordered, null, { grouping, reviewStatusOf }).items.flatMap((item) =>
    item.kind === 'group' ? [`${item.group} ${item.count}`] : [],
  );

describe('the order of keys', () => {
  it('begins with keys that need attention, most urgent first, then sorts by company and name', () => {
    expect(ordered.slice(0, 5).map(({ name }) => name.value)).toEqual([
      'Patchworks Integration',
      'Warehouse sync',
      'Nightly stock feed',
      'Shop feed',
      'Agency dashboard',
    ]);
    expect(ordered.at(-1)?.status.value).toBe('deleted');
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

describe('groups', () => {
  it('are those of attention, of companies by name, of the two systems, or none', () => {
    expect(groupsOf('attention')).toEqual([
      'act-now 2',
      'due-soon 3',
      'unfinished 2',
      'check-facts 3',
      'all-good 4',
      'kept 2',
    ]);
    expect(groupsOf('company')).toEqual([
      'Harbour & Pine 6',
      'Lark Street Toys 3',
      'Maple & Rye 3',
      'Northfold Studio 1',
      'Tidewell Outdoors 3',
    ]);
    expect(groupsOf('system')).toEqual(['plytix 9', 'patchworks 7']);
    expect(groupsOf('none')).toEqual([]);
  });

  it('keep the order they were given, and every key that matches once', () => {
    const { keys, items } = arrangeRows(ordered, (key) => key.system === 'plytix', {
      grouping: 'company',
      reviewStatusOf,
    });
    expect(keys).toHaveLength(9);
    expect(items.flatMap((item) => (item.kind === 'key' ? [item.key] : []))).toEqual(keys);
    const inHarbour = ordered.filter((key) => key.company === 'Harbour & Pine' && key.system === 'plytix');
    expect(keys.slice(0, inHarbour.length)).toEqual(inHarbour);
  });
});

describe('sorting', () => {
  it('has a value or none for every column of every key, each column of one kind', () => {
    for (const column of keyColumns) {
      const kinds = new Set(sampleKeys.map((key) => typeof sortValue(column, key, reviewStatusOf)));
      kinds.delete('undefined');
      expect([...kinds], column).toHaveLength(1);
    }
  });

  it('turns round what has a value; the others stay last, and equal ones keep their usual order', () => {
    for (const column of keyColumns) {
      const ways = [false, true].map((descending) => {
        const sorted = sortKeys(ordered, { column, descending }, reviewStatusOf);
        expect(new Set(sorted), column).toEqual(new Set(ordered));
        return sorted.map((key) => ({ place: ordered.indexOf(key), value: sortValue(column, key, reviewStatusOf) }));
      });
      for (const [way, sorted] of ways.entries()) {
        for (const [at, here] of sorted.slice(1).entries()) {
          const before = sorted[at];
          if (before === undefined) continue;
          const step = before.value === here.value ? 0 : here.value === undefined || before.value === undefined ? 1 : 2;
          if (step === 0) expect(before.place, column).toBeLessThan(here.place);
          else if (step === 1) expect(before.value, column).toBeDefined();
          else expect((before.value ?? 0) < (here.value ?? 0), column).toBe(way === 0);
        }
      }
    }
    expect(sortKeys(ordered, null, reviewStatusOf)).toBe(ordered);
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

describe('ten thousand keys', () => {
  it('are each worked out once: a further letter reads none of them anew', () => {
    let reads = 0;
    const counted = manyKeys(10_000).map(
      (key) =>
        new Proxy(key, {
          get: (record, name) => {
            if (name === 'usedBy' || name === 'createdAt') reads += 1;
            return Reflect.get(record, name);
          },
        }),
    );
    const sorted = orderKeys(counted, reviewStatusOf);
    const find = (query: string) => {
      const matches = createMatcher({ query, filter: noFilter, group: null }, reviewStatusOf);
      return arrangeRows(sorted, matches, { grouping: 'attention', reviewStatusOf }).keys.length;
    };
    find('w');
    const before = reads;
    expect(['wa', 'war', 'ware', 'wareh', 'wareho'].map(find).at(-1)).toBe(625);
    expect(before).toBeGreaterThan(10_000);
    expect(reads).toBe(before);
  });
});

describe('by place of use', () => {
  it('each place has its keys once, with whom to tell', () => {
    const { places, without } = placesOfKeys(sampleKeys);
    expect(places.find(({ place }) => place === 'Returns portal')).toMatchObject({
      kind: 'other-app',
      contacts: ['Tom Okafor'],
      keys: [{ name: { value: 'Returns portal' } }],
    });
    expect(without).toHaveLength(5);
  });

  it('two spellings are one place, two kinds are two', () => {
    const [first, second] = sampleKeys.filter(({ usedBy }) => usedBy.length > 0);
    if (!first || !second) throw new Error('The samples name no places');
    const use = (place: string, kind: 'script' | 'person') => ({ ...first.usedBy[0], id: 'f'.repeat(24), place, kind });
    const keys = [
      { ...first, usedBy: [use('Shop', 'script')] },
      { ...second, usedBy: [use('shop ', 'script'), use('Shop', 'person')] },
    ] as typeof sampleKeys;
    expect(placesOfKeys(keys).places.map(({ kind, keys: inPlace }) => `${kind} ${inPlace.length}`)).toEqual([
      'script 2',
      'person 1',
    ]);
  });
});

describe('by day of review', () => {
  it('what is late comes first, then month by month; ended keys have none', () => {
    const months = dueMonths(sampleKeys, reviewStatusOf);
    expect(months[0]).toMatchObject({ month: 'late' });
    expect(months[0]?.days.map(({ day }) => day)).toEqual(['2026-11-06', '2026-11-15']);
    expect(months.slice(1, 3).map(({ month }) => month)).toEqual(['2026-11', '2026-12']);
    expect(months.flatMap(({ days }) => days.flatMap(({ keys }) => keys))).toHaveLength(12);
  });
});
