import { describe, expect, it } from 'vitest';
import { attentionOf, reasonsOf } from '../../../../shared/model/attention';
import { factsOf } from '../../../../shared/model/key-facts';
import { KeyRecord, type KeyStatus, type SecretSummary } from '../../../../shared/model/key-record';
import { afterNewValue, leakStateOf, mergedLeak, provenGone } from '../../../../shared/model/leak';
import type { LeakMark } from '../../../../shared/model/leak-mark';
import { keysInScope } from '../../../../shared/review/freeze';
import { now, sampleKeys } from '../../../runs/preview/sample-keys';

const rhythm = { reviewEveryDays: 180 };
const good = sampleKeys.find(({ name }) => name.value === 'Orders to finance') as KeyRecord;
const at = '2026-11-01T10:00:00.000Z';
const later = '2026-11-02T10:00:00.000Z';
const leaked: LeakMark = { at, by: 'Priya' };
const gone: LeakMark = { ...leaked, gone: { at: later, code: 'key-refused' } };
const marked = (mark: LeakMark, value: KeyStatus = 'active'): KeyRecord => ({
  ...good,
  leaked: mark,
  status: { value, known: 'typed', at },
});
const value = (fingerprint: string): SecretSummary => ({
  length: 9,
  hint: '',
  fingerprint,
  state: 'ready',
  how: 'pasted',
  at,
});

describe('a key that leaked', () => {
  it('needs a person first of all, also when it was noted as ended', () => {
    expect(KeyRecord.safeParse(marked(leaked)).success).toBe(true);
    for (const status of ['active', 'revoked', 'deleted'] as const) {
      expect(attentionOf(factsOf(marked(leaked, status)), rhythm, now)).toBe('act-now');
      expect(reasonsOf(marked(leaked, status), rhythm, now)[0]).toBe('leaked');
    }
  });

  it('is in a review until it is proven gone, whatever was noted', () => {
    const inReview = (key: KeyRecord) => keysInScope([key], { kind: 'all' }, { rhythm, now }).length;
    expect(inReview(marked(leaked, 'revoked'))).toBe(1);
    expect(inReview(marked(gone, 'revoked'))).toBe(0);
  });

  it('is gone only while the key that was proven to have ended stays so', () => {
    expect(leakStateOf(good)).toBe('none');
    expect(leakStateOf(marked(gone, 'revoked'))).toBe('gone');
    expect(leakStateOf(marked(gone))).toBe('open');
    expect(reasonsOf(marked(gone, 'revoked'), rhythm, now)).toEqual(['kept']);
  });

  it('is not proven gone by the end of another value', () => {
    const replaced = afterNewValue(leaked, value('a'), value('b'), later);
    expect(replaced).toEqual({ ...leaked, replaced: { at: later, fingerprint: 'a' } });
    expect(provenGone(replaced, { at: later, code: 'key-refused' }).gone).toBeUndefined();
    expect(afterNewValue(leaked, value('a'), null, later).replaced).toBeDefined();
    // A third value, and then the one that leaked.
    expect(afterNewValue(replaced, value('b'), value('c'), later)).toEqual(replaced);
    expect(afterNewValue(replaced, value('b'), value('a'), later)).toEqual(leaked);
    expect(afterNewValue(leaked, value('a'), value('a'), later)).toEqual(leaked);
    expect(afterNewValue(leaked, null, value('a'), later)).toEqual(leaked);
  });

  it('keeps its mark in a merge, the earlier one, with what was proven', () => {
    expect(mergedLeak(leaked, undefined)).toEqual(leaked);
    expect(mergedLeak(undefined, leaked)).toEqual(leaked);
    expect(mergedLeak(undefined, undefined)).toBeUndefined();
    expect(mergedLeak(leaked, gone)).toEqual(gone);
    expect(mergedLeak(gone, leaked)).toEqual(gone);
    // The proof of a later leak is none of the earlier.
    expect(mergedLeak(leaked, { ...gone, at: later })).toEqual(leaked);
    // A value that took its place on either side stands between the record and the one that leaked.
    const replaced = { at: later, fingerprint: 'a' };
    expect(mergedLeak(leaked, { ...leaked, replaced })).toEqual({ ...leaked, replaced });
    expect(mergedLeak({ ...leaked, at: later, replaced }, leaked)).toEqual({ ...leaked, replaced });
  });
});
