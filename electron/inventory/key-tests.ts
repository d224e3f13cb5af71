import type { TestRun } from '../../shared/doctor/test-run';
import type { KeyRecord, System } from '../../shared/key-record';
import { suggestedKeyName } from '../../shared/setup';
import type { KeyTester } from '../doctor/key-test';
import { KnownFailure } from '../failures';
import type { Publish } from '../ipc/publish';
import type { KeyChange, KeyWriter } from './key-writer';

/** Tests stored keys and keeps what came of it. One test of a key at a time. */
export type KeyTests = {
  /** Throws `busy` while this key is being tested; never because of what the test finds. */
  readonly run: (id: string) => Promise<TestRun>;
  /** Stops a running test; its remaining checks say that it was stopped. */
  readonly stop: (id: string) => void;
};

/** What testing works with. */
export type KeyTestsParts = {
  readonly writer: KeyWriter;
  readonly testers: Readonly<Record<System, KeyTester>>;
  readonly publish: Publish;
};

export function createKeyTests({ writer, testers, publish }: KeyTestsParts): KeyTests {
  const running = new Map<string, AbortController>();

  const test = async (id: string, signal: AbortSignal): Promise<TestRun> => {
    const record = writer.get(id);
    const run = await testers[record.system]({
      read: async (field) => (record.secrets[field] ? writer.secret(id, field) : null),
      keyName: record.name.value,
      suggestedName: suggestedKeyName,
      onCheck: (check) => publish('tests.progressed', { id, check }),
      signal,
    });
    await writer.change(id, (current) => withTest(current, run));
    return run;
  };

  return {
    run: async (id) => {
      if (running.has(id)) throw new KnownFailure('busy');
      const control = new AbortController();
      running.set(id, control);
      try {
        return await test(id, control.signal);
      } finally {
        running.delete(id);
      }
    },
    stop: (id) => running.get(id)?.abort(),
  };
}

/**
 * The record with the test's result and whatever facts it read live. A finished key that passes is active, read live;
 * one that fails keeps its status, because a refusal has several causes and none of them is proven by it.
 */
export function withTest(record: KeyRecord, run: TestRun): KeyChange {
  const at = run.finishedAt;
  const live = (id: 'role' | 'account') => {
    const value = run.checks.find((check) => check.id === id)?.facts[id];
    return typeof value === 'string' && value !== '' ? ({ value, known: 'live', at } as const) : null;
  };
  const finished = record.status.value !== 'draft' && run.verdict.tone === 'passed';
  return {
    record: {
      ...record,
      role: live('role') ?? record.role,
      account: live('account') ?? record.account,
      status: finished ? { value: 'active', known: 'live', at } : record.status,
      lastTest: run,
      updatedAt: at,
    },
    type: 'tested',
    known: 'live',
    facts: { verdict: run.verdict.code, tone: run.verdict.tone },
  };
}
