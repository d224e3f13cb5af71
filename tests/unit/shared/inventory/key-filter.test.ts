import { describe, expect, it } from 'vitest';
import { noFilter } from '../../../../../renderer/state/keys-view-store';
import { countFilters, createMatcher } from '../../../../../shared/inventory/key-filter';
import type { KeyFilter } from '../../../../../shared/inventory/keys-table';
import { ageBandOf } from '../../../../../shared/model/age-bands';
import { createReviewStatuses } from '../../../../../shared/review/review-status';
import { now, sampleKeys } from '../../../../runs/preview/sample-keys';

const reviewStatusOf = createReviewStatuses({ reviewEveryDays: 180 }, now);

const namesOf = (query: string, change: Partial<KeyFilter> = {}) => {
  const matches = createMatcher({ query, filter: { ...noFilter, ...change }, group: null }, reviewStatusOf);
  return sampleKeys.filter((key) => matches?.(key) ?? true).map(({ name }) => name.value);
};

describe('finding keys', () => {
  it('wants every word, in any of names, company, people, places and dashboard row', () => {
    expect(namesOf('harbour MARTA stock')).toEqual(['Nightly stock feed', 'Nightly stock feed (old)']);
    expect(namesOf('cellar')).toEqual(['Old stock system']);
    expect(namesOf('9f2c')).toEqual(['Nightly stock feed']);
    expect(namesOf('nobody')).toEqual([]);
  });

  it('has nothing to do for blanks and no filter', () => {
    expect(createMatcher({ query: '  ', filter: noFilter, group: null }, reviewStatusOf)).toBeNull();
  });
});

describe('filters', () => {
  it.each<[string, Partial<KeyFilter>, number]>([
    ['system', { system: ['plytix'] }, 9],
    ['both systems', { system: ['plytix', 'patchworks'] }, 16],
    ['status', { status: ['unknown'] }, 1],
    ['role, whatever its capitals', { role: ['editor'] }, 1],
    ['a role that nobody wrote down', { role: [''] }, 2],
    ['age', { age: ['over-365'] }, 6],
    ['age not known', { age: ['not-known'] }, 2],
    ['never tested', { tested: ['never'] }, 3],
    ['tested over 30 days ago', { tested: ['over-30'] }, 4],
    ['failed', { tested: ['failed'] }, 1],
    ['could not check', { tested: ['could-not-check'] }, 1],
    ['review late', { review: ['late'] }, 2],
    ['review in 7 days', { review: ['in-7'] }, 1],
    ['review in 30 days', { review: ['in-30'] }, 3],
    ['no owner', { noOwner: true }, 3],
    ['not used', { notUsed: true }, 5],
    ['several at once', { system: ['patchworks'], review: ['late'], noOwner: true }, 1],
  ])('narrow by %s', (_, change, count) => {
    expect(namesOf('', change)).toHaveLength(count);
  });

  it('narrow to the group of a card', () => {
    const matches = createMatcher({ query: '', filter: noFilter, group: 'act-now' }, reviewStatusOf);
    expect(sampleKeys.filter((key) => matches?.(key)).map(({ name }) => name.value)).toEqual([
      'Patchworks Integration',
      'Warehouse sync',
    ]);
  });

  it('count as one each, however many values they name', () => {
    expect(countFilters(noFilter)).toBe(0);
    expect(countFilters({ ...noFilter, system: ['plytix', 'patchworks'], noOwner: true })).toBe(2);
  });

  it('put 90, 180 and 365 days where their names say', () => {
    expect([89, 90, 180, 181, 365, 366, null].map(ageBandOf)).toEqual([
      'under-90',
      '90-180',
      '90-180',
      '180-365',
      '180-365',
      'over-365',
      'not-known',
    ]);
  });
});
