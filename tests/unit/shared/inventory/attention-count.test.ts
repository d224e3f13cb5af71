import { describe, expect, it } from 'vitest';
import { countAttention } from '../../../../shared/inventory/attention-count';
import { attentionOf, isOld, isStale } from '../../../../shared/model/attention';
import { createReviewStatuses } from '../../../../shared/review/review-status';
import { now, sampleKeys } from '../../../runs/preview/sample-keys';

const rhythm = { reviewEveryDays: 180 };

const named = (name: string, company: string) => {
  const key = sampleKeys.find((one) => one.name.value === name && one.company === company);
  if (!key) throw new Error(`No sample key ${name}`);
  return key;
};

describe('the groups of the inventory', () => {
  it.each([
    ['Patchworks Integration', 'Tidewell Outdoors', 'act-now'],
    ['Warehouse sync', 'Harbour & Pine', 'act-now'],
    ['Nightly stock feed', 'Harbour & Pine', 'due-soon'],
    ['Patchworks Integration', 'Harbour & Pine', 'unfinished'],
    ['Marketplace export', 'Lark Street Toys', 'check-facts'],
    ['Photo studio upload', 'Maple & Rye', 'check-facts'],
    ['Old stock system', 'Tidewell Outdoors', 'check-facts'],
    ['Orders to finance', 'Harbour & Pine', 'all-good'],
    ['Summer pop-up shop', 'Lark Street Toys', 'kept'],
  ])('puts %s of %s into %s', (name, company, group) => {
    expect(attentionOf(named(name, company), rhythm, now)).toBe(group);
  });

  it('needs a person where the service contradicts what was noted', () => {
    const key = named('Orders to finance', 'Harbour & Pine');
    const proof = { state: 'contradicted', code: 'ok', at: '2026-11-01T12:00:00Z' } as const;
    const keyTask = { task: 'delete', page: 2, wanted: '', startedAt: proof.at, claimedAt: proof.at, proof } as const;
    expect(attentionOf({ ...key, care: keyTask }, rhythm, now)).toBe('act-now');
  });

  it('calls a test old by its age alone', () => {
    const key = named('Orders to finance', 'Harbour & Pine');
    if (!key.lastTest) throw new Error('The sample key has no test');
    const unsure = { ...key.lastTest.verdict, tone: 'could-not-run' } as const;
    const record = { ...key, lastTest: { ...key.lastTest, verdict: unsure } };
    expect(isStale(record, now)).toBe(true);
    expect(isOld(record, now)).toBe(false);
  });

  it('counts 60 days as fresh and 61 as old', () => {
    const key = named('Orders to finance', 'Harbour & Pine');
    const { lastTest } = key;
    if (!lastTest) throw new Error('The sample key has no test');
    const tested = (at: string) => ({ ...key, lastTest: { ...lastTest, finishedAt: at } });
    expect(attentionOf(tested('2026-09-19T12:00:00Z'), rhythm, now)).toBe('all-good');
    expect(attentionOf(tested('2026-09-18T12:00:00Z'), rhythm, now)).toBe('check-facts');
  });

  it.each([
    [3, true],
    [365, true],
    [0, false],
    [-3, false],
  ])('a test dated %s days ahead is old: %s', (days, old) => {
    const key = named('Orders to finance', 'Harbour & Pine');
    const { lastTest } = key;
    if (!lastTest) throw new Error('The sample key has no test');
    const finishedAt = new Date(now.getTime() + days * 86_400_000).toISOString();
    const tested = { ...key, lastTest: { ...lastTest, finishedAt } };
    expect(isOld(tested, now)).toBe(old);
    expect(attentionOf(tested, rhythm, now)).toBe(old ? 'check-facts' : 'all-good');
  });
});

describe('how many keys need what', () => {
  const reviewStatusOf = createReviewStatuses(rhythm, now);
  const counted = countAttention(sampleKeys.map(reviewStatusOf));

  it('counts every key once, by its most pressing reason', () => {
    const sum = Object.values(counted).reduce((all, { count }) => all + count, 0);
    expect(sum).toBe(sampleKeys.length);
    expect(counted['act-now']).toEqual({
      count: 2,
      reasons: [
        { reason: 'failed', count: 1 },
        { reason: 'review-late', count: 1 },
      ],
    });
    expect(counted['all-good'].reasons).toEqual([]);
  });

  it('works each record out once', () => {
    const key = named('Warehouse sync', 'Harbour & Pine');
    expect(reviewStatusOf(key)).toBe(reviewStatusOf(key));
    expect(reviewStatusOf(key)).toMatchObject({
      reasons: ['review-late', 'no-owner', 'not-used', 'old'],
      dueDays: -3,
      testedDays: 41,
      uses: 0,
    });
  });
});
