import { describe, expect, it } from 'vitest';
import { noFilter } from '../../../../shared/inventory/first-view';
import { compileFilter, countFilters, createFacetCounter, testFilter } from '../../../../shared/inventory/key-filter';
import { wordMatcher } from '../../../../shared/inventory/key-words';
import type { KeyFilter } from '../../../../shared/inventory/keys-table';
import { ageBandOf } from '../../../../shared/model/age-bands';
import { sampleKeys } from '../../../runs/preview/sample-keys';
import { indexAll, namesOf } from './indexed-samples';

const all = indexAll();

function found(query: string, change: Partial<KeyFilter> = {}) {
  const hasWords = wordMatcher(query) ?? (() => true);
  const filter = compileFilter({ ...noFilter, ...change });
  return namesOf(all.filter(({ words, traits }) => hasWords(words) && testFilter(traits, filter) === true));
}

describe('finding keys', () => {
  it('wants every word, in any of names, company, people, places and dashboard row', () => {
    expect(found('harbour MARTA stock')).toEqual(['Nightly stock feed', 'Nightly stock feed (old)']);
    expect(found('cellar')).toEqual(['Old stock system']);
    expect(found('9f2c')).toEqual(['Nightly stock feed']);
    expect(found('nobody')).toEqual([]);
  });

  it('has nothing to do for blanks', () => {
    expect(wordMatcher('  ')).toBeNull();
  });
});

describe('tags and notes', () => {
  const [first, second, ...others] = sampleKeys;
  if (!first || !second) throw new Error('no samples');
  const tagged = indexAll([
    { ...first, tags: ['Production', 'web shop'] },
    { ...second, tags: ['production'], note: { text: 'Ask the Warehouse twice' } },
    ...others,
  ]);
  const list = (query: string, tags: string[] = []) => {
    const hasWords = wordMatcher(query) ?? (() => true);
    const filter = compileFilter({ ...noFilter, tags });
    return tagged.filter(({ words, traits }) => hasWords(words) && testFilter(traits, filter) === true).length;
  };

  it('are found by the search', () => {
    expect(list('web shop production')).toBe(1);
    expect(list('warehouse twice')).toBe(1);
  });

  it('narrow the list, whatever their capitals, and one of several is enough', () => {
    expect(list('', ['PRODUCTION'])).toBe(2);
    expect(list('', ['web shop', 'nothing'])).toBe(1);
    expect(list('', ['nothing'])).toBe(0);
  });

  it('are counted each, those of the own filter as if it were off', () => {
    const counter = createFacetCounter();
    const filter = compileFilter({ ...noFilter, tags: ['web shop'] });
    for (const { traits } of tagged) {
      const outcome = testFilter(traits, filter);
      if (outcome !== false) counter.count(traits, outcome, 1);
    }
    expect(counter.result().tags).toEqual({ production: 2, 'web shop': 1 });
    expect(counter.result().system.plytix + counter.result().system.patchworks).toBe(1);
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
    expect(found('', change)).toHaveLength(count);
  });

  it('name the one that does not match, when it is the only one', () => {
    const [key] = all.filter(({ facts }) => facts.name.value === 'Warehouse sync');
    if (!key) throw new Error('No such sample');
    const outcome = (change: Partial<KeyFilter>) => testFilter(key.traits, compileFilter({ ...noFilter, ...change }));
    expect(outcome({ noOwner: true })).toBe(true);
    expect(outcome({ system: ['plytix', 'patchworks'], status: ['draft'] })).toBe('status');
    expect(outcome({ role: ['nobody has this one'] })).toBe('role');
    expect(outcome({ role: ['nobody has this one'], status: ['draft'] })).toBe(false);
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

describe('the counts of filter values', () => {
  function facetsOf(change: Partial<KeyFilter>) {
    const filter = compileFilter({ ...noFilter, ...change });
    const counter = createFacetCounter();
    for (const { traits } of all) {
      const outcome = testFilter(traits, filter);
      if (outcome !== false) counter.count(traits, outcome, 1);
    }
    return counter.result();
  }

  it('are those that a press on the value would list, with the other filters as they are', () => {
    const other = { system: ['patchworks'], noOwner: true } as const;
    const change: Partial<KeyFilter> = { ...other, system: [...other.system] };
    const facets = facetsOf(change);
    for (const system of ['plytix', 'patchworks'] as const) {
      expect(facets.system[system], system).toBe(found('', { ...change, system: [system] }).length);
    }
    for (const status of ['active', 'unknown', 'draft', 'revoked', 'deleted'] as const) {
      expect(facets.status[status], status).toBe(found('', { ...change, status: [status] }).length);
    }
    for (const tested of ['never', 'over-30', 'failed', 'could-not-check'] as const) {
      expect(facets.tested[tested], tested).toBe(found('', { ...change, tested: [tested] }).length);
    }
    for (const [role, count] of Object.entries(facets.role)) {
      expect(count, role).toBe(found('', { ...change, role: [role] }).length);
    }
    expect(facets.notUsed).toBe(found('', { ...change, notUsed: true }).length);
    expect(facets.noOwner).toBe(found('', change).length);
  });

  it('count every key once without a filter', () => {
    const { system, status, age, role } = facetsOf({});
    for (const counts of [system, status, age, role])
      expect(Object.values<number>(counts).reduce((sum, count) => sum + count, 0)).toBe(all.length);
  });
});
