import { describe, expect, it } from 'vitest';
import { noFilter } from '../../../../shared/inventory/first-view';
import { sortUsually } from '../../../../shared/inventory/key-orders';
import type { KeysGrouping } from '../../../../shared/inventory/keys-table-choices';
import type { KeysChoice } from '../../../../shared/inventory/keys-view';
import { countKept, keysOfCompany, keysWithWords, listKeys } from '../../../../shared/inventory/list-keys';
import { indexAll, namesOf } from './indexed-samples';

const usual = sortUsually(indexAll()).keys();
const list = (change: Partial<KeysChoice> = {}, grouping: KeysGrouping = 'none') => {
  const { company, query, ...choice } = { company: null, query: '', filter: noFilter, group: null, ...change };
  return listKeys(keysWithWords(keysOfCompany(usual, company), query), choice, grouping);
};
const groupsOf = (grouping: KeysGrouping) =>
  list({}, grouping).groups.map(({ group, keys }) => `${group} ${keys.length}`);

describe('groups', () => {
  it('are those of attention, of companies by name, of the two systems, or one without a name', () => {
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
    expect(groupsOf('none')).toEqual([' 16']);
  });

  it('keep the order that they were given, and every key that matches once', () => {
    const { groups, count } = list({ filter: { ...noFilter, system: ['plytix'] } }, 'company');
    const keys = groups.flatMap((group) => group.keys);
    expect(count).toBe(9);
    expect(new Set(keys).size).toBe(9);
    for (const { group, keys: members } of groups) {
      expect(members).toEqual(usual.filter(({ facts }) => facts.company === group && facts.system === 'plytix'));
    }
  });
});

describe('a list', () => {
  it('is narrowed by company in any spelling, by words and by group', () => {
    const { count, groups } = list({ company: 'lark street  toys', query: 'marketplace' });
    const ofCompany = keysOfCompany(usual, 'lark street  toys');
    expect([ofCompany.length, countKept(ofCompany), count]).toEqual([3, 1, 1]);
    expect(namesOf(groups.flatMap(({ keys }) => keys))).toEqual(['Marketplace export']);
    expect(namesOf(list({ group: 'act-now' }).groups.flatMap(({ keys }) => keys))).toEqual([
      'Patchworks Integration',
      'Warehouse sync',
    ]);
  });

  it('is empty without groups when nothing matches', () => {
    expect(list({ query: 'nobody' })).toMatchObject({ groups: [], count: 0, facets: { role: {} } });
  });
});
