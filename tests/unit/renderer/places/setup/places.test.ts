import { describe, expect, test } from 'vitest';
import { askPage, placeBefore, stepState } from '../../../../../renderer/places/setup/places';
import { hasEveryValue } from '../../../../../shared/model/held-values';
import type { KeyRecord } from '../../../../../shared/model/key-record';
import type { Setup, SetupStep } from '../../../../../shared/model/setup';

const at = '2026-11-18T09:00:00.000Z';
const summary = { length: 20, hint: 'DEMO', fingerprint: 'f', state: 'ready', how: 'pasted', at } as const;

function draft(setup: Partial<Setup>, rest: Partial<KeyRecord> = {}): { record: KeyRecord; setup: Setup } {
  const full: Setup = {
    state: 'in-progress',
    step: 'check',
    page: 0,
    furthest: 'check',
    mayManage: 'yes',
    waitingFor: '',
    screen: null,
    instanceName: '',
    ticks: {},
    startedAt: at,
    finishedAt: null,
    handedOverAt: null,
    ...setup,
  };
  const record: KeyRecord = {
    id: '0'.repeat(24),
    system: 'plytix',
    company: 'Harbour & Pine',
    name: { value: 'Patchworks Integration', known: 'recorded', at },
    role: null,
    status: { value: 'draft', known: 'recorded', at },
    account: null,
    createdAt: { value: at, known: 'typed' },
    owner: null,
    row: null,
    secrets: { apiKey: summary, apiPassword: { ...summary, hint: '' } },
    findings: [],
    lastTest: null,
    setup: full,
    care: null,
    serviceId: null,
    workedAt: null,
    replacedBy: null,
    replaces: null,
    usedBy: [],
    reviewDue: null,
    reviewed: null,
    addedAt: at,
    updatedAt: at,
    ...rest,
  };
  return { record, setup: full };
}

const run = (tone: 'passed' | 'wrong'): KeyRecord['lastTest'] => ({
  startedAt: at,
  finishedAt: at,
  checks: [],
  verdict: { code: tone === 'passed' ? 'all-passed' : 'pair-refused', tone, action: 'continue', facts: {} },
  exchanges: [],
});

const stateOf = (step: SetupStep, setup: Partial<Setup>, rest: Partial<KeyRecord> = {}) => {
  const { record, setup: full } = draft(setup, rest);
  return stepState(record, full, step);
};

describe('going back', () => {
  test('leads through the pages of a step and then to the last page of the one before', () => {
    expect(placeBefore('plytix', { step: 'capture', page: 1 })).toEqual({ step: 'capture', page: 0 });
    expect(placeBefore('plytix', { step: 'capture', page: 0 })).toEqual({ step: 'create', page: 2 });
    expect(placeBefore('patchworks', { step: 'test', page: 0 })).toEqual({ step: 'capture', page: 1 });
  });

  test('leads from a side page to the question it came from', () => {
    expect(placeBefore('plytix', { step: 'check', page: askPage })).toEqual({ step: 'check', page: 0 });
    expect(placeBefore('plytix', { step: 'answers', page: 2 })).toEqual({ step: 'answers', page: 0 });
  });

  test('ends at the very first page', () => {
    expect(placeBefore('plytix', { step: 'check', page: 0 })).toBeNull();
  });
});

describe('the rail', () => {
  test('opens reached steps and no others', () => {
    expect(stateOf('create', { step: 'capture', furthest: 'capture' })).toBe('done');
    expect(stateOf('answers', { step: 'capture', furthest: 'capture' })).toBe('later');
  });

  test('does not call a step done while its values are missing or stopped', () => {
    const missing = { secrets: { apiKey: summary, apiPassword: null } };
    expect(stateOf('capture', { step: 'answers', furthest: 'answers' }, missing)).toBe('open');
  });

  test('shows a failed test as stuck and a passed one as done', () => {
    expect(stateOf('test', { step: 'test', furthest: 'test' }, { lastTest: run('wrong') })).toBe('stuck');
    expect(stateOf('test', { step: 'handover', furthest: 'handover' }, { lastTest: run('passed') })).toBe('done');
  });

  test('closes the steps behind the test again when a value was changed after it', () => {
    const changed = { step: 'capture', furthest: 'record' } as const;
    expect(stateOf('handover', changed, { lastTest: run('passed') })).toBe('done');
    expect(stateOf('handover', changed)).toBe('later');
  });
});

describe('the values', () => {
  test('of a Patchworks key are complete without a password', () => {
    const only = { secrets: { apiKey: summary, apiPassword: null } };
    expect(hasEveryValue(draft({}, { ...only, system: 'patchworks' }).record)).toBe(true);
    expect(hasEveryValue(draft({}, only).record)).toBe(false);
  });
});
