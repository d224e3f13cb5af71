import { describe, expect, it } from 'vitest';
import { reasonsOf } from '../../../../shared/model/attention';
import type { KeyFacts } from '../../../../shared/model/key-facts';
import { type AgeRule, daysToRotation, rotateBy } from '../../../../shared/model/largest-age';
import { now, sampleKeys } from '../../../runs/preview/sample-keys';

const all: AgeRule = { system: null, tag: null, days: 400 };
const plytix: AgeRule = { system: 'plytix', tag: null, days: 90 };
const production: AgeRule = { system: null, tag: 'Production', days: 30 };

const [sample] = sampleKeys;
if (!sample) throw new Error('no sample');
const key = (change: Partial<KeyFacts>): KeyFacts => ({
  ...sample,
  system: 'plytix',
  status: { value: 'active', known: 'typed', at: '2026-01-01T00:00:00.000Z' },
  createdAt: { value: '2026-01-01T10:00:00.000Z', known: 'typed' },
  ...change,
});

describe('the largest age of a key', () => {
  it('is that of the strictest line about it', () => {
    expect(rotateBy(key({}), [])).toBeNull();
    expect(rotateBy(key({}), [all, plytix, production])).toEqual({ day: '2026-04-01', rule: plytix });
    expect(rotateBy(key({ system: 'patchworks' }), [all, plytix])?.rule).toBe(all);
    expect(rotateBy(key({ tags: ['production'] }), [all, plytix, production])?.rule).toBe(production);
  });

  it('counts for no key whose age is unknown, that is being set up, or that has ended', () => {
    expect(rotateBy(key({ createdAt: null }), [all])).toBeNull();
    for (const value of ['draft', 'revoked', 'deleted'] as const)
      expect(rotateBy(key({ status: { value, known: 'typed', at: sample.addedAt } }), [all]), value).toBeNull();
  });

  it('is over on the day after', () => {
    expect(daysToRotation(key({}), [plytix], new Date('2026-04-01T12:00:00'))).toBe(0);
    expect(daysToRotation(key({}), [plytix], new Date('2026-04-02T12:00:00'))).toBe(-1);
  });

  it('makes the key due, and takes the place of the usual year', () => {
    const old = key({ createdAt: { value: '2024-01-01T10:00:00.000Z', known: 'typed' } });
    const reasons = (largestAges: AgeRule[]) => reasonsOf(old, { reviewEveryDays: 180, largestAges }, now);
    expect(reasons([])).toContain('old');
    expect(reasons([plytix])).toContain('rotation-due');
    expect(reasons([plytix])).not.toContain('old');
    expect(reasons([{ ...plytix, days: 3650 }])).not.toEqual(expect.arrayContaining(['rotation-due']));
    expect(reasons([{ ...plytix, days: 3650 }])).not.toEqual(expect.arrayContaining(['old']));
  });
});
