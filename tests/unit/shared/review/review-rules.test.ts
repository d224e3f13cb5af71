import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decisionWord } from '../../../../shared/model/decision-word';
import type { KeyRecord, KeyStatus } from '../../../../shared/model/key-record';
import { toReportRow } from '../../../../shared/reports/to-report-row';
import { inReviewOrder, keysInScope } from '../../../../shared/review/freeze';
import type { KeyDecision, ReviewItem } from '../../../../shared/review/review';
import {
  countDecided,
  countDecisions,
  decisions,
  lastSaved,
  mayKeepTogether,
  needsReason,
  notLiveIn,
  seasonOf,
  wordsToCount,
} from '../../../../shared/review/review-rules';
import { activeKey, goodKey } from '../../electron/features/reviews/review-bench';

const time = { rhythm: { reviewEveryDays: 180 }, now: new Date('2026-03-10T10:00:00') };
const withStatus = (number: number, value: KeyStatus): KeyRecord => {
  const key = activeKey(number);
  return { ...key, status: { ...key.status, value } };
};
const freezeKeys = (keys: readonly KeyRecord[]) => inReviewOrder(keys.map((key) => toReportRow(key, time)));
const idsOf = (keys: readonly { readonly id: string }[]) => keys.map(({ id }) => id);

describe('the scope of a review', () => {
  const keys = (['draft', 'active', 'revoked', 'deleted', 'unknown'] as const).map((status, place) =>
    withStatus(place, status),
  );

  it('holds keys in use only', () => {
    expect(keysInScope(keys, { kind: 'all' }, time).map(({ status }) => status.value)).toEqual(['active', 'unknown']);
    expect(keysInScope(keys, { kind: 'shown', ids: idsOf(keys) }, time)).toHaveLength(2);
    expect(keysInScope(keys, { kind: 'shown', ids: [] }, time)).toEqual([]);
  });

  it('holds a key that was noted as ended and still works', () => {
    const proof = { state: 'contradicted', code: 'ok', at: '2026-03-09T10:00:00.000Z' } as const;
    const keyTask = { task: 'revoke', page: 0, wanted: '', startedAt: proof.at, claimedAt: proof.at, proof } as const;
    expect(keysInScope([{ ...withStatus(1, 'revoked'), care: keyTask }], { kind: 'all' }, time)).toHaveLength(1);
  });

  it('narrows to one company, whatever its capitals', () => {
    const other = { ...activeKey(9), company: 'Harbour & Pine' };
    expect(keysInScope([activeKey(1), other], { kind: 'company', company: 'harbour & pine' }, time)).toEqual([other]);
  });

  it('narrows to what is late or due within two weeks', () => {
    const dueOn = (number: number, value: string): KeyRecord => ({
      ...activeKey(number),
      reviewDue: { value, known: 'typed', at: '2026-03-01T08:00:00.000Z' },
    });
    const all = [dueOn(1, '2026-03-09'), dueOn(2, '2026-03-24'), dueOn(3, '2026-03-25'), activeKey(4)];
    expect(idsOf(keysInScope(all, { kind: 'due', company: null }, time))).toEqual(idsOf(all.slice(0, 2)));
    const [first, ...rest] = all;
    const others = [{ ...(first as KeyRecord), company: 'Harbour & Pine' }, ...rest];
    expect(idsOf(keysInScope(others, { kind: 'due', company: 'harbour & pine' }, time))).toEqual([first?.id]);
  });
});

describe('freezing', () => {
  it('gives every key once, as reports show it, in an order that does not depend on theirs', () => {
    const some = fc.uniqueArray(
      fc.record({
        number: fc.integer({ min: 1, max: 60 }),
        company: fc.constantFrom('Acme', 'Harbour & Pine', 'Maple 10', 'Maple 9'),
        name: fc.constantFrom('', 'Feed', 'feed', 'Stock'),
        good: fc.boolean(),
      }),
      { selector: ({ number }) => number, maxLength: 20 },
    );
    fc.assert(
      fc.property(some, fc.integer(), (drafts, seed) => {
        const keys = drafts.map(({ number, company, name, good }): KeyRecord => {
          const key = good ? goodKey(number) : activeKey(number);
          return { ...key, company, name: { ...key.name, value: name } };
        });
        const mixed = [...keys].sort(
          (a, b) => ((Number.parseInt(a.id, 16) * seed) % 7) - ((Number.parseInt(b.id, 16) * seed) % 7),
        );
        const frozen = freezeKeys(keys);
        expect(freezeKeys(mixed)).toEqual(frozen);
        expect(idsOf(frozen).sort()).toEqual(idsOf(keys).sort());
        const byId = new Map(keys.map((key) => [key.id, key]));
        for (const row of frozen) expect(row).toEqual(toReportRow(byId.get(row.id) ?? activeKey(0), time));
        const firstGood = frozen.findIndex(({ reasons }) => reasons.length === 0);
        if (firstGood >= 0) expect(frozen.slice(firstGood).every(({ reasons }) => reasons.length === 0)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('has no value of a secret field, only its summary', () => {
    const summary = { length: 40, hint: 'DEMO', fingerprint: 'f'.repeat(16), state: 'ready', how: 'pasted' } as const;
    const key = { ...activeKey(1), secrets: { apiKey: { ...summary, at: activeKey(1).addedAt }, apiPassword: null } };
    expect(freezeKeys([key])[0]?.apiKey).toMatchObject({ hint: 'DEMO', length: 40 });
  });
});

describe('the rules of deciding', () => {
  const decided = (decision: KeyDecision['decision'], at: string): KeyDecision => ({
    decision,
    reason: '',
    by: 'Ada',
    at,
    together: false,
  });
  const item = (key: KeyRecord, decision: KeyDecision | null = null): ReviewItem => ({
    key: toReportRow(key, time),
    decision,
  });
  const items = [
    item(activeKey(1), decided('revoke', '2026-03-10T10:00:00.000Z')),
    item(goodKey(2), decided('keep', '2026-03-10T11:00:00.000Z')),
    item(goodKey(3)),
  ];

  it('names an end as the service does', () => {
    expect(decisions.map((decision) => decisionWord(decision, 'plytix'))).toEqual([
      'keep',
      'rotate',
      'delete',
      'ask-owner',
    ]);
    expect(decisionWord('revoke', 'patchworks')).toBe('revoke');
    const ended = { keep: 0, rotate: 0, revoke: 0, delete: 0, 'ask-owner': 0 };
    expect(wordsToCount(ended, items)).toEqual(['keep', 'rotate', 'delete', 'ask-owner']);
    expect(wordsToCount({ ...ended, revoke: 1 }, items)).toContain('revoke');
    const { delete: _none, ...earlier } = ended;
    expect(wordsToCount(earlier, items)).toEqual(['keep', 'rotate', 'revoke', 'ask-owner']);
  });

  it('only keeping needs no reason', () => {
    expect(decisions.filter(needsReason)).toEqual(['rotate', 'revoke', 'ask-owner']);
  });

  it('counts', () => {
    expect(countDecided(items)).toBe(2);
    expect(countDecisions(items)).toEqual({ keep: 1, rotate: 0, revoke: 0, delete: 1, 'ask-owner': 0 });
    expect(notLiveIn(items)).toBe(1);
    expect(lastSaved(items)).toBe('2026-03-10T11:00:00.000Z');
    expect(lastSaved([])).toBeNull();
  });

  it('keeps together what is undecided and needs nobody', () => {
    expect(items.map(mayKeepTogether)).toEqual([false, false, true]);
    expect(mayKeepTogether(item(activeKey(1)))).toBe(false);
  });

  it('names the seasons', () => {
    const seasons = ['2026-01-05', '2026-03-01', '2026-06-30', '2026-11-21', '2026-12-01'];
    expect(seasons.map((day) => seasonOf(new Date(`${day}T12:00:00`)))).toEqual([
      'winter',
      'spring',
      'summer',
      'autumn',
      'winter',
    ]);
  });
});
