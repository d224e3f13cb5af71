import { describe, expect, it } from 'vitest';
import { createKeyIndex } from '../../../../../electron/features/inventory/key-index';
import { factsOf, type KeyFacts } from '../../../../../shared/model/key-facts';
import { hasEnded } from '../../../../../shared/model/key-status';
import { manyKeys } from '../../../../runs/preview/many-keys';
import { now, sampleKeys } from '../../../../runs/preview/sample-keys';

const indexOf = (facts: readonly KeyFacts[]) =>
  createKeyIndex({ facts, rhythm: () => ({ reviewEveryDays: 180 }), clock: () => now });
const [sample] = sampleKeys.map(factsOf);
if (!sample) throw new Error('No sample key');
const keyOf = (place: number, company: string, addedAt: string): KeyFacts => {
  return { ...sample, id: place.toString(16).padStart(24, '0'), company, addedAt };
};
const [rye, ryeOldest, fox, blank] = [
  keyOf(1, 'maple & rye', '2026-03-01T00:00:00Z'),
  keyOf(2, ' Maple  & Rye', '2026-01-01T00:00:00Z'),
  keyOf(3, 'Fox', '2026-02-01T00:00:00Z'),
  keyOf(4, '  ', '2026-02-01T00:00:00Z'),
];

describe('the companies of an index', () => {
  it('stand once each, in order, as their oldest key spells them, with their keys', () => {
    const companies = indexOf([rye, ryeOldest, fox, blank]).companies();
    expect(companies.list().map(({ name, keys }) => [name, keys])).toEqual([
      ['Fox', 1],
      ['Maple  & Rye', 2],
    ]);
    expect(companies.find(' MAPLE & rye ')?.keys).toBe(2);
    expect(companies.find('Nobody')).toBeNull();
    expect(companies.find('')).toBeNull();
  });

  it('follow each change as if they were counted anew', () => {
    const keys = manyKeys(400).map(factsOf);
    const index = indexOf(keys);
    const state = new Map<string, KeyFacts | null>(keys.map((key) => [key.id, key]));
    for (const [place, key] of keys.entries()) {
      const next = place % 3 === 0 ? null : { ...key, company: place % 3 === 1 ? 'Fox' : key.company.toUpperCase() };
      state.set(key.id, next);
      index.update(new Map([[key.id, next]]));
    }
    const rest = [...state.values()].flatMap((key) => key ?? []);
    expect(index.companies().list()).toEqual(indexOf(rest).companies().list());
    const fold = (name: string) => name.toLowerCase();
    for (const { name, keys: count, current } of index.companies().list()) {
      const own = rest.filter(({ company }) => fold(company) === fold(name));
      expect([count, current]).toEqual([own.length, own.filter((key) => !hasEnded(key)).length]);
    }
  });

  it('take the spelling of the next oldest as the oldest goes, and end with the last key', () => {
    const index = indexOf([rye, ryeOldest, fox]);
    index.update(new Map([[ryeOldest.id, null]]));
    expect(index.companies().find('Maple & Rye')?.name).toBe('maple & rye');
    index.update(new Map([[rye.id, { ...rye, company: 'Rye' }]]));
    expect(
      index
        .companies()
        .list()
        .map(({ name }) => name),
    ).toEqual(['Fox', 'Rye']);
  });

  it('are told when their keys changed, once, and with no keys when the last is gone', () => {
    const index = indexOf([rye, fox]);
    expect(index.companies().takeChanged()).toEqual([]);
    index.update(new Map([[rye.id, { ...rye, company: 'Fox' }]]));
    const told = index.companies().takeChanged();
    expect(told.map(({ name, keys }) => [name, keys])).toEqual([
      ['maple & rye', 0],
      ['Fox', 2],
    ]);
    expect(index.companies().takeChanged()).toEqual([]);
  });

  it('count the keys that need a person now', () => {
    const index = indexOf(sampleKeys.map(factsOf));
    const acting = [...index.keys()].filter(({ reviewStatus }) => reviewStatus.group === 'act-now').length;
    const counted = index
      .companies()
      .list()
      .reduce((sum, { attention }) => sum + attention, 0);
    expect(acting).toBeGreaterThan(0);
    expect(counted).toBe(acting);
  });
});
