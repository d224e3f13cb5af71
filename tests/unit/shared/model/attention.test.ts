import { describe, expect, it } from 'vitest';
import { attentionOf, reasonsOf } from '../../../../shared/model/attention';
import { daysToReview, reviewDueOf } from '../../../../shared/model/due';
import type { KeyRecord, KeyStatus } from '../../../../shared/model/key-record';
import { handedOverPlace, usesOf } from '../../../../shared/model/uses';
import { createReviewStatuses } from '../../../../shared/review/review-status';
import { now, sampleKeys } from '../../../runs/preview/sample-keys';

const rhythm = { reviewEveryDays: 180 };
const good = sampleKeys.find(({ name }) => name.value === 'Orders to finance') as KeyRecord;
const at = '2026-11-01T10:00:00.000Z';
const reviewStatus = (value: KeyStatus): Partial<KeyRecord> => ({ status: { value, known: 'typed', at } });
const tested = (tone: 'passed' | 'wrong' | 'could-not-run', finishedAt = at): Partial<KeyRecord> => {
  if (!good.lastTest) throw new Error('The sample key has no test');
  return { lastTest: { ...good.lastTest, finishedAt, verdict: { ...good.lastTest.verdict, tone } } };
};
const due = (value: string): Partial<KeyRecord> => ({ reviewDue: { value, known: 'typed', at } });

describe('what needs attention', () => {
  it.each<[string, Partial<KeyRecord>, string[], string]>([
    ['nothing', {}, [], 'all-good'],
    ['a failed test', tested('wrong'), ['failed'], 'act-now'],
    ['a late review', due('2026-11-17'), ['review-late'], 'act-now'],
    ['a review that is due today', due('2026-11-18'), ['review-soon'], 'due-soon'],
    ['a review in 14 days', due('2026-12-02'), ['review-soon'], 'due-soon'],
    ['no review before 15 days', due('2026-12-03'), [], 'all-good'],
    ['a status that nobody knows', reviewStatus('unknown'), ['status-unknown'], 'check-facts'],
    ['a test that never was', { lastTest: null }, ['never-tested'], 'check-facts'],
    ['a test that could not run', tested('could-not-run'), ['could-not-check'], 'check-facts'],
    ['an old test', tested('passed', '2026-09-01T10:00:00.000Z'), ['stale'], 'check-facts'],
    ['no owner', { owner: null }, ['no-owner'], 'check-facts'],
    ['no place of use', { usedBy: [] }, ['not-used'], 'check-facts'],
    ['its age', { createdAt: { value: '2025-11-17T10:00:00Z', known: 'typed' } }, ['old'], 'check-facts'],
    ['a set-up', reviewStatus('draft'), ['unfinished'], 'unfinished'],
    ['having ended', reviewStatus('deleted'), ['kept'], 'kept'],
  ])('is told of %s', (_, change, reasons, group) => {
    const key = { ...good, ...change };
    expect(reasonsOf(key, rhythm, now)).toEqual(reasons);
    expect(attentionOf(key, rhythm, now)).toBe(group);
  });

  it('is listed completely, most urgent first', () => {
    const key = { ...good, ...tested('wrong'), ...due('2026-11-01'), owner: null, usedBy: [] };
    expect(reasonsOf(key, rhythm, now)).toEqual(['failed', 'review-late', 'no-owner', 'not-used']);
    expect(createReviewStatuses(rhythm, now)(key)).toMatchObject({ group: 'act-now', dueDays: -17, uses: 0 });
  });
});

describe('when a review is due', () => {
  const free = { ...good, reviewDue: null, createdAt: { value: '2026-05-01T10:00:00Z', known: 'typed' } as const };

  it('is counted from the making of the key, or from the last review', () => {
    expect(reviewDueOf(free, rhythm)).toEqual({ day: '2026-10-28', chosen: false });
    const reviewed = { at, reviewId: 'r', decision: 'keep' } as const;
    expect(reviewDueOf({ ...free, reviewed }, rhythm)).toEqual({ day: '2027-04-30', chosen: false });
  });

  it('is the day that was chosen, until a review has served it', () => {
    const chosen = { ...free, ...due('2026-12-24') };
    expect(reviewDueOf(chosen, rhythm)).toEqual({ day: '2026-12-24', chosen: true });
    const reviewed = { at: '2026-11-02T10:00:00.000Z', reviewId: 'r', decision: 'keep' } as const;
    expect(reviewDueOf({ ...chosen, reviewed }, rhythm)).toMatchObject({ chosen: false });
  });

  it('is never, without a rhythm or for a key that is not in use', () => {
    expect(reviewDueOf(free, { reviewEveryDays: 0 })).toBeNull();
    for (const status of ['draft', 'revoked', 'deleted'] as const)
      expect(daysToReview({ ...free, ...reviewStatus(status) }, rhythm, now)).toBeNull();
  });
});

describe('where a key is used', () => {
  const setup = sampleKeys.find((key) => key.setup)?.setup;
  if (!setup) throw new Error('No sample key has a set-up');
  const instance = { ...setup, instanceName: 'Plytix, shop', handedOverAt: at };

  it('is also the instance that the set-up was handed over to, once it was', () => {
    expect(usesOf({ usedBy: [], setup: instance })).toMatchObject([
      { id: handedOverPlace, place: 'Plytix, shop', kind: 'patchworks-instance', at },
    ]);
    expect(usesOf({ usedBy: [], setup: { ...instance, handedOverAt: null } })).toEqual([]);
  });

  it('names that instance once even if a person also entered it', () => {
    const [use] = good.usedBy;
    if (!use) throw new Error('The sample key names no place');
    const written = { ...use, place: 'Plytix, shop', kind: 'patchworks-instance' as const };
    expect(usesOf({ usedBy: [written], setup: instance })).toEqual([written]);
  });
});
