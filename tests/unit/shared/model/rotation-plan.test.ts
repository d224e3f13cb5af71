import { describe, expect, it } from 'vitest';
import { distinctName } from '../../../../shared/model/distinct-name';
import type { KeyRecord } from '../../../../shared/model/key-record';
import { rotationPlan } from '../../../../shared/model/rotation-plan';
import { sampleKeys } from '../../../runs/preview/sample-keys';

const at = '2026-11-18T09:00:00.000Z';
const summary = { length: 20, hint: 'DEMO', fingerprint: 'f', state: 'ready', how: 'pasted', at } as const;
const sample = sampleKeys.find(({ setup, lastTest }) => setup !== null && lastTest !== null);
if (!sample?.setup || !sample.lastTest) throw new Error('No sample key');
const { setup, lastTest } = sample;

const old: KeyRecord = { ...sample, status: { value: 'active', known: 'live', at } };
const empty: KeyRecord = {
  ...sample,
  system: 'plytix',
  secrets: { apiKey: null, apiPassword: null },
  lastTest: null,
  setup: { ...setup, ticks: {}, handedOverAt: null },
};
const complete: KeyRecord = { ...empty, secrets: { apiKey: summary, apiPassword: summary } };
const tested = (tone: 'passed' | 'wrong' | 'could-not-run'): KeyRecord['lastTest'] => ({
  ...lastTest,
  finishedAt: at,
  verdict: { ...lastTest.verdict, tone },
});
const passed: KeyRecord = { ...complete, lastTest: tested('passed') };
const handedOver: KeyRecord = { ...passed, setup: { ...setup, ticks: {}, handedOverAt: at } };
const confirmed: KeyRecord = { ...handedOver, setup: { ...setup, ticks: { 'swap.confirmed': at }, handedOverAt: at } };
const ended: KeyRecord = { ...old, status: { value: 'deleted', known: 'live', at } };

describe('the next act of a rotation', () => {
  it.each([
    ['the new key was discarded', old, undefined, 'create'],
    ['nothing is here yet', old, empty, 'create'],
    ['half of it is here', old, { ...empty, secrets: { apiKey: summary, apiPassword: null } }, 'create'],
    ['it is not tested', old, complete, 'test'],
    ['its test failed', old, { ...complete, lastTest: tested('wrong') }, 'test'],
    ['its test could not finish', old, { ...complete, lastTest: tested('could-not-run') }, 'test'],
    ['it is nowhere in use', old, passed, 'change'],
    ['nobody has seen it work', old, handedOver, 'confirm'],
    ['the old key still works', old, confirmed, 'retire'],
    ['everything is done', ended, confirmed, null],
    ['the old key ended too early', ended, passed, 'change'],
  ] as const)('when %s', (_, from, to, now) => {
    expect(rotationPlan(from, to as KeyRecord | undefined).now).toBe(now);
  });

  it('of a Patchworks key is ticked off, and needs no password', () => {
    const next: KeyRecord = { ...passed, system: 'patchworks', secrets: { apiKey: summary, apiPassword: null } };
    expect(rotationPlan(old, next).now).toBe('change');
    const changed = { ...next, setup: { ...setup, ticks: { 'swap.changed': at } } };
    expect(rotationPlan(old, changed).now).toBe('confirm');
  });

  it('goes back to the test when the new key fails later, and keeps what was done', () => {
    const { now, steps } = rotationPlan(old, { ...confirmed, lastTest: tested('wrong') });
    expect(now).toBe('test');
    expect(steps.map(({ state }) => state)).toEqual(['done', 'now', 'done', 'done', 'later']);
  });

  it('never offers to retire before the new one has passed', () => {
    for (const next of [undefined, empty, complete]) {
      expect(rotationPlan(old, next).steps.at(-1)).toMatchObject({ id: 'retire', state: 'later' });
    }
  });
});

describe('a distinct name', () => {
  it.each([
    ['Patchworks Integration', [], 'Patchworks Integration 2'],
    ['Patchworks Integration', ['patchworks integration 2 '], 'Patchworks Integration 3'],
    ['Patchworks Integration 2', ['Patchworks Integration 2'], 'Patchworks Integration 3'],
    ['Feed 2026', [], 'Feed 2026 2'],
  ])('beside %s', (name, taken, wanted) => {
    expect(distinctName(name, taken)).toBe(wanted);
  });

  it('fits a record, however long the first one is', () => {
    const name = 'x'.repeat(200);
    const first = distinctName(name, []);
    expect(first).toBe(`${'x'.repeat(198)} 2`);
    const taken = Array.from({ length: 9 }, (_, place) => `${'x'.repeat(198)} ${place + 1}`);
    expect(distinctName(name, taken)).toBe(`${'x'.repeat(197)} 10`);
  });
});
