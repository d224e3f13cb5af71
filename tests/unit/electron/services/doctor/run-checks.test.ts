import { expect, it } from 'vitest';
import { type CheckResult, runChecks } from '../../../../../electron/services/doctor/run-checks';
import type { Check } from '../../../../../shared/model/test-run';

const order = ['values', 'shape', 'reach-core', 'key'] as const;

async function run(sequence: AsyncGenerator<CheckResult, void, void>, signal?: AbortSignal) {
  const told: Check[] = [];
  let clock = 0;
  const result = await runChecks({
    order,
    sequence,
    commonFacts: { service: 'Patchworks' },
    log: { exchanges: [], notes: [] },
    onCheck: (check) => told.push(check),
    now: () => (clock += 1000),
    signal,
  });
  expect(told).toEqual(result.checks);
  return { ...result, ends: result.checks.map(({ code, state }) => `${code} ${state}`) };
}

async function* all(...ends: readonly CheckResult[]): AsyncGenerator<CheckResult, void, void> {
  yield* ends;
}

it('reports each check with the facts that all share and its own', async () => {
  const { checks, startedAt, finishedAt } = await run(all({ id: 'values', code: 'ok', facts: { field: 'apiKey' } }));
  expect(checks[0]).toEqual({
    id: 'values',
    state: 'passed',
    code: 'ok',
    facts: { service: 'Patchworks', field: 'apiKey' },
  });
  expect([startedAt, finishedAt]).toEqual(['1970-01-01T00:00:01.000Z', '1970-01-01T00:00:02.000Z']);
});

it('does not ask further after a check that stops the run', async () => {
  let asked = false;
  async function* sequence(): AsyncGenerator<CheckResult, void, void> {
    yield { id: 'values', code: 'values-missing' };
    asked = true;
  }
  const { ends } = await run(sequence());
  expect(ends).toEqual(['values-missing wrong', 'not-run not-run', 'not-run not-run', 'not-run not-run']);
  expect(asked).toBe(false);
});

it('an internal error is reported as such, without its text', async () => {
  // biome-ignore lint/correctness/useYield: it fails before it can
  async function* sequence(): AsyncGenerator<CheckResult, void, void> {
    throw new Error('DEMO secret');
  }
  const result = await run(sequence());
  expect(result.ends[0]).toBe('unexpected could-not-run');
  expect(JSON.stringify(result)).not.toContain('DEMO');
});

it.each([
  ['ends too early', all()],
  ['tells another check', all({ id: 'key', code: 'ok' })],
  ['tells an end that this check cannot have', all({ id: 'values', code: 'key-refused' })],
])('a sequence that %s says nothing about the values', async (_case, sequence) => {
  expect((await run(sequence)).ends[0]).toBe('unexpected could-not-run');
});

it('stops between two checks', async () => {
  const controller = new AbortController();
  async function* sequence(): AsyncGenerator<CheckResult, void, void> {
    controller.abort();
    yield { id: 'values', code: 'ok' };
    yield { id: 'shape', code: 'ok' };
  }
  const { ends, verdict } = await run(sequence(), controller.signal);
  expect(ends).toEqual(['ok passed', 'stopped could-not-run', 'not-run not-run', 'not-run not-run']);
  expect(verdict.code).toBe('stopped');
});
