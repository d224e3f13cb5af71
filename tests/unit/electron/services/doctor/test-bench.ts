import { IntlMessageFormat } from 'intl-messageformat';
import { expect } from 'vitest';
import { createKeyTesters } from '../../../../../electron/features/account/key-testers';
import type { KeyTestInput } from '../../../../../electron/services/doctor/key-test';
import { createHttpClient } from '../../../../../electron/services/http/client';
import type { FetchFunction } from '../../../../../electron/services/http/exchange';
import { createPracticeFetch } from '../../../../../electron/services/practice/practice-fetch';
import { createSimulator } from '../../../../../electron/services/practice/simulator';
import words from '../../../../../shared/messages/en/doctor.json';
import type { System } from '../../../../../shared/model/key-record';
import { serviceFacts } from '../../../../../shared/model/services/services';
import type { Check, TestRun, VerdictParams } from '../../../../../shared/model/test-run';

export const company = 'Harbour & Pine';
export const startOfBench = Date.parse('2026-08-31T09:00:00Z');

type Values = { readonly apiKey?: string; readonly apiPassword?: string };

/** Both simulated services behind the real client and the real tests, with a manual clock. */
export function createBench(change: (fetch: FetchFunction) => FetchFunction = (fetch) => fetch) {
  let clock = startOfBench;
  const now = () => clock;
  const simulator = createSimulator({ now });
  const urls: string[] = [];
  const practice = createPracticeFetch(simulator);
  const http = createHttpClient({
    mayCarry: async () => true,
    now,
    fetch: change(async (url, init) => {
      urls.push(url);
      return practice(url, init);
    }),
  });
  const testers = createKeyTesters({
    http,
    now,
    retryPauseMs: 0,
    resolveProxy: async () => 'PROXY proxy.example:3128',
  });

  async function run(system: System, values: Values, input: Partial<KeyTestInput> = {}) {
    const told: Check[] = [];
    const result: TestRun = await testers[system]({
      read: async (field) => values[field] ?? null,
      keyName: 'Patchworks Integration',
      suggestedName: 'Patchworks Integration',
      onCheck: (check) => told.push(check),
      ...input,
    });
    expectWords(result, serviceFacts(system));
    return { ...result, told };
  }

  return {
    simulator,
    urls,
    run,
    advance: (ms: number) => {
      clock += ms;
    },
    plytixKey: (role = 'admin', name = 'Patchworks Integration') => simulator.plytix.createKey({ company, name, role }),
    patchworksKey: () => simulator.patchworks.createKey({ company, name: 'Stock report' }),
  };
}

/**
 * Fills every text about a run with the facts of that run and its service; a missing fact makes the formatter throw.
 */
function expectWords({ checks, verdict, notes = [] }: TestRun, service: VerdictParams): void {
  for (const { code, facts } of notes) {
    expect(say(`note.${code}.title`, { ...service, ...facts })).not.toBe('');
    expect(say(`note.${code}.advice`, { ...service, ...facts })).not.toBe('');
  }
  for (const { id, code, facts } of checks) {
    const key = code === 'ok' ? (`check.${id}.passed` as const) : (`verdict.${code}.check` as const);
    expect(say(key, { ...service, ...facts })).not.toBe('');
    expect(say(`check.${id}.label`, { ...service, ...facts })).not.toBe('');
  }
  expect(say(`verdict.${verdict.code}.title`, { ...service, ...verdict.facts })).not.toBe('');
  expect(say(`verdict.${verdict.code}.advice`, { ...service, ...verdict.facts })).not.toBe('');
}

function say(key: keyof typeof words, facts: VerdictParams): string {
  const b = (chunks: unknown[]) => chunks.join('');
  return String(new IntlMessageFormat(words[key], 'en-GB').format({ ...facts, b }));
}

/** The checks of a run in a compact form for comparison: `token key-unknown wrong`. */
export function lines({ checks }: Pick<TestRun, 'checks'>): string[] {
  return checks.map(({ id, code, state }) => `${id} ${code} ${state}`);
}

/** The first check that did not pass, and the verdict with its action. */
export function sum(run: TestRun): string {
  const { code, tone, action } = run.verdict;
  return `${code} ${tone} ${action}`;
}
