import { describe, expect, it } from 'vitest';
import { attentionOf, groupKeys, isOld, isStale } from '../../../renderer/inventory/attention';
import { findKeys } from '../../../renderer/inventory/filter-keys';
import { now, sampleKeys } from '../../preview/sample-keys';

const named = (name: string, company: string) => {
  const key = sampleKeys.find((one) => one.name.value === name && one.company === company);
  if (!key) throw new Error(`No sample key ${name}`);
  return key;
};

describe('the groups of the inventory', () => {
  it.each([
    ['Patchworks Integration', 'Tidewell Outdoors', 'act-now'],
    ['Patchworks Integration', 'Harbour & Pine', 'unfinished'],
    ['Marketplace export', 'Lark Street Toys', 'check-facts'],
    ['Photo studio upload', 'Maple & Rye', 'check-facts'],
    ['Old stock system', 'Tidewell Outdoors', 'check-facts'],
    ['Orders to finance', 'Harbour & Pine', 'all-good'],
    ['Summer pop-up shop', 'Lark Street Toys', 'kept'],
  ])('puts %s of %s into %s', (name, company, group) => {
    expect(attentionOf(named(name, company), now)).toBe(group);
  });

  it('needs a person where the service contradicts what was noted', () => {
    const key = named('Orders to finance', 'Harbour & Pine');
    const proof = { state: 'contradicted', code: 'ok', at: '2026-11-01T12:00:00Z' } as const;
    const care = { task: 'delete', page: 2, wanted: '', startedAt: proof.at, claimedAt: proof.at, proof } as const;
    expect(attentionOf({ ...key, care }, now)).toBe('act-now');
  });

  it('calls a test old by its age alone', () => {
    const key = named('Orders to finance', 'Harbour & Pine');
    if (!key.lastTest) throw new Error('The sample key has no test');
    const unsure = { ...key.lastTest.verdict, tone: 'could-not-run' } as const;
    const record = { ...key, lastTest: { ...key.lastTest, verdict: unsure } };
    expect(isStale(record, now)).toBe(true);
    expect(isOld(record, now)).toBe(false);
  });

  it('puts every key into exactly one group', () => {
    const groups = groupKeys(sampleKeys, now);
    expect(Object.values(groups).flat()).toHaveLength(sampleKeys.length);
  });

  it('counts 60 days as fresh and 61 as old', () => {
    const key = named('Orders to finance', 'Harbour & Pine');
    const { lastTest } = key;
    if (!lastTest) throw new Error('The sample key has no test');
    const tested = (at: string) => ({ ...key, lastTest: { ...lastTest, finishedAt: at } });
    expect(attentionOf(tested('2026-09-19T12:00:00Z'), now)).toBe('all-good');
    expect(attentionOf(tested('2026-09-18T12:00:00Z'), now)).toBe('check-facts');
  });
});

describe('finding keys', () => {
  it('wants every word, in any of name, company, owner and system', () => {
    expect(findKeys(sampleKeys, 'harbour MARTA stock').map((key) => key.name.value)).toEqual([
      'Nightly stock feed',
      'Nightly stock feed (old)',
    ]);
    expect(findKeys(sampleKeys, '  ')).toBe(sampleKeys);
    expect(findKeys(sampleKeys, 'nobody')).toEqual([]);
  });
});
