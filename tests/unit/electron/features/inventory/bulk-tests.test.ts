import { afterEach, expect, it, vi } from 'vitest';
import { type BulkTestsParts, createBulkTests } from '../../../../../electron/features/inventory/bulk-tests';
import { newDraft } from '../../../../../electron/features/inventory/new-record';
import type { Job } from '../../../../../electron/shell/jobs/jobs';
import type { KeyRecord } from '../../../../../shared/model/key-record';
import type { TestRun } from '../../../../../shared/model/test-run';

const at = '2026-11-20T08:00:00.000Z';
const summary = { length: 20, hint: 'DEMO', fingerprint: 'f', state: 'ready', how: 'pasted', at } as const;
const record: KeyRecord = {
  ...newDraft('plytix', 'Harbour & Pine', at),
  secrets: { apiKey: summary, apiPassword: summary },
  status: { value: 'active', known: 'live', at },
};
const runOf = (verdict: TestRun['verdict']): TestRun => ({
  startedAt: at,
  finishedAt: at,
  checks: [],
  exchanges: [],
  verdict,
});
const askedSeconds = 0.2;
const limited = runOf({
  code: 'rate-limited',
  tone: 'could-not-run',
  action: 'wait-and-retry',
  facts: { seconds: askedSeconds },
});
const passed = runOf({ code: 'all-passed', tone: 'passed', action: 'continue', facts: {} });

afterEach(() => void vi.useRealTimers());

it.each([
  ['back by a day', -86_400_000],
  ['forward by a day', 86_400_000],
])('waits exactly as long as the service asked when the clock is set %s', async (_how, jump) => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(at) });
  const starts: number[] = [];
  const run = async () => {
    starts.push(performance.now());
    return starts.length === 1 ? limited : passed;
  };
  const checkpoint = async () => {
    if (starts.length === 1) vi.setSystemTime(Date.parse(at) + jump);
  };
  const bulkTests = createBulkTests({
    vault: { records: { get: () => record } } as unknown as BulkTestsParts['vault'],
    tests: { run },
    publish: () => {},
  });
  const job = { id: 'x', signal: new AbortController().signal, progress: () => {}, checkpoint };
  const { lines } = await bulkTests.run([record.id], job as unknown as Job);
  expect(lines.map(({ outcome }) => outcome)).toEqual(['newly-passing']);
  const [first = 0, second = 0] = starts;
  expect(second - first).toBeGreaterThanOrEqual(askedSeconds * 1000 - 5);
  // An adjusted clock would add a day; a small delay on a busy machine proves nothing.
  expect(second - first).toBeLessThan(60_000);
});
