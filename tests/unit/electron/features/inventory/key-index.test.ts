import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createKeyIndex, type KeyIndex } from '../../../../../electron/features/inventory/key-index';
import { keyColumns } from '../../../../../shared/inventory/keys-table-choices';
import type { KeySorting } from '../../../../../shared/inventory/keys-view';
import { factsOf, type KeyFacts } from '../../../../../shared/model/key-facts';
import { manyKeys } from '../../../../runs/preview/many-keys';
import { now, sampleKeys } from '../../../../runs/preview/sample-keys';

const facts = sampleKeys.map(factsOf);
const indexOf = (all: Iterable<KeyFacts>, clock = () => now, reviewEveryDays = () => 180): KeyIndex =>
  createKeyIndex({ facts: all, rhythm: () => ({ reviewEveryDays: reviewEveryDays() }), clock });
const idsOf = (index: KeyIndex, sorting: KeySorting | null = null) =>
  index.sorted(sorting).map(({ facts: { id } }) => id);
const at = now.toISOString();

/** A change of one of a few keys: many are equal in what columns sort by, and many come, go and come back. */
const changes = fc.array(
  fc.record({
    id: fc.integer({ min: 0, max: 11 }).map((number) => number.toString(16).padStart(24, '0')),
    like: fc.option(fc.integer({ min: 0, max: sampleKeys.length - 1 }), { freq: 3 }),
    name: fc.constantFrom('Feed', 'feed 2', 'Feed 10', ''),
    owner: fc.constantFrom(null, 'Ada', 'Bo'),
    company: fc.constantFrom('Harbour & Pine', 'harbour  & pine', 'Maple & Rye'),
    day: fc.constantFrom(null, '2026-11-01', '2026-12-01'),
  }),
  { maxLength: 30 },
);
const sortings = fc.constantFrom<KeySorting | null>(
  null,
  ...keyColumns.flatMap((column) => [
    { column, descending: false },
    { column, descending: true },
  ]),
);

describe('the index of all keys', () => {
  it('has the same orders after changes of single keys as when it is built anew', () => {
    fc.assert(
      fc.property(changes, sortings, (steps, sorting) => {
        const kept = indexOf([]);
        const present = new Map<string, KeyFacts>();
        // Orders that are there already must follow the changes.
        idsOf(kept, sorting);
        for (const { id, like, name, owner, company, day } of steps) {
          const sample = like === null ? undefined : facts[like];
          const next = sample && {
            ...sample,
            id,
            company,
            name: { value: name },
            owner: owner === null ? null : { value: owner },
            reviewDue: day === null ? null : { value: day, known: 'typed' as const, at },
          };
          kept.update(new Map([[id, next ?? null]]));
          if (next) present.set(id, next);
          else present.delete(id);
        }
        const anew = indexOf(present.values());
        expect(idsOf(kept, sorting)).toEqual(idsOf(anew, sorting));
        expect(idsOf(kept)).toEqual(idsOf(anew));
        expect([kept.size(), kept.notEnded()]).toEqual([anew.size(), anew.notEnded()]);
      }),
      { numRuns: 300 },
    );
  });

  it('indexes a changed key alone', () => {
    const index = indexOf(manyKeys(1000).map(factsOf));
    const before = new Set(index.keys());
    const [key] = before;
    if (!key) throw new Error('No keys');
    const revision = index.revision();
    index.update(new Map([[key.facts.id, { ...key.facts, owner: null }]]));
    expect([...index.keys()].filter((each) => !before.has(each))).toHaveLength(1);
    expect(index.revision()).toBe(revision + 1);
  });

  it('follows the day and the review interval, and says so by its revision', () => {
    let today = now;
    let every = 180;
    const index = indexOf(
      facts,
      () => today,
      () => every,
    );
    const lateOf = () => [...index.keys()].filter(({ reviewStatus }) => (reviewStatus.dueDays ?? 0) < 0).length;
    const [revision, late] = [index.revision(), lateOf()];
    today = new Date(now.getTime() + 60 * 86_400_000);
    expect(lateOf()).toBeGreaterThan(late);
    expect(index.revision()).toBe(revision + 1);
    every = 0;
    expect([...index.keys()].filter(({ reviewStatus }) => reviewStatus.due?.chosen === false)).toEqual([]);
    expect(index.revision()).toBe(revision + 2);
    expect(index.revision()).toBe(revision + 2);
  });

  it('lists all other keys when the facts of one are of another shape, and that one once it was read', () => {
    const [good, ...others] = facts;
    if (!good) throw new Error('No keys');
    for (const member of Object.keys(good).filter((each) => each !== 'id'))
      for (const value of [5, 'x', null, {}, [{}]]) {
        const index = indexOf([{ ...good, [member]: value } as KeyFacts, ...others]);
        index.update(new Map());
        expect(idsOf(index)).toEqual(expect.arrayContaining(others.map(({ id }) => id)));
        index.update(new Map([[good.id, good]]));
        expect(new Set(idsOf(index))).toEqual(new Set(facts.map(({ id }) => id)));
      }
  });
});
