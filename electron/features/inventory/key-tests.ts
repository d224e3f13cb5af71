import { randomBytes } from 'node:crypto';
import type { EventParams } from '../../../shared/model/event';
import { answerOfTest, readFacts } from '../../../shared/model/fact-reading';
import type { KeyRecord, SecretField, System } from '../../../shared/model/key-record';
import { serviceFacts } from '../../../shared/model/services/services';
import { suggestedKeyName } from '../../../shared/model/suggested-values';
import type { Check, TestRun } from '../../../shared/model/test-run';
import { sourceOfTest } from '../../../shared/model/test-source';
import type { Publish } from '../../events';
import { KnownFailure } from '../../failures';
import type { KeyTester } from '../../services/doctor/key-test';
import type { Vault } from '../../storage/vault/vault';
import type { KeyChange, KeyWriter } from './key-writer';
import type { SecretInspector } from './secret-inspector';
import { exchangeValues, runAfterSwappedFields, swappedFieldsResult } from './swapped-fields-test';

/** Tests stored keys and stores the results. One test of a key at a time. */
export type KeyTests = {
  /**
   * Throws `busy` while this key is being tested; never because of what the test finds. `along`: the tests of other keys
   * that belong to it, for the journal.
   */
  readonly run: (id: string, along?: TestGroup) => Promise<TestRun>;
  /** Tests a key and stores nothing, for a proof that is recorded elsewhere. Throws as `run` does. */
  readonly probe: (id: string) => Promise<TestRun>;
  /**
   * Tests the pair once with key and password exchanged, after a test that ended in `maybe-swapped`. If Plytix accepts
   * it, the stored values are exchanged too; otherwise they stay. Throws `bad-input` after any other test.
   */
  readonly trySwapped: (id: string) => Promise<TestRun>;
  /** Stores which of the rows that the last test offered is this key. Throws `bad-input` for any other. */
  readonly chooseRow: (id: string, serviceId: string) => Promise<KeyRecord>;
  /** Stops a running test; its remaining checks report that it was stopped. */
  readonly stop: (id: string) => void;
};

/** Tests that were started together: the same `group` stands in the journal line of each, with their number. */
export type TestGroup = { readonly group: string; readonly of: number; readonly why: 'bulk' | 'find-stopped' };

/** Makes the group of tests that start together. */
export function newTestGroup(of: number, why: TestGroup['why']): TestGroup {
  return { group: randomBytes(6).toString('hex'), of, why };
}

/** The dependencies of key tests. */
export type KeyTestsParts = {
  readonly writer: KeyWriter;
  readonly testers: Readonly<Record<System, KeyTester>>;
  readonly publish: Publish;
  readonly vault: Pick<Vault, 'open' | 'seal'>;
  readonly inspector: SecretInspector;
};

export function createKeyTests({ writer, testers, publish, vault, inspector }: KeyTestsParts): KeyTests {
  const running = new Map<string, AbortController>();

  const test = (
    id: string,
    onCheck: (check: Check) => void,
    signal: AbortSignal,
    fieldOf: (field: SecretField) => SecretField = (field) => field,
  ): Promise<TestRun> => {
    const record = writer.get(id);
    const known = inspector.known(record);
    return testers[record.system]({
      read: async (field) => (record.secrets[fieldOf(field)] ? writer.secret(id, fieldOf(field)) : null),
      keyName: record.name.value,
      suggestedName: suggestedKeyName,
      known: {
        stored: known.stored.map((value) => ({ ...value, field: fieldOf(value.field) })),
        practiceFields: known.practiceFields.map(fieldOf),
        answeredFields: known.answeredFields.map(fieldOf),
      },
      serviceId: record.serviceId,
      listedId: record.listed?.serviceId ?? null,
      onCheck,
      signal,
    });
  };

  const alone = async <T>(id: string, work: (signal: AbortSignal) => Promise<T>): Promise<T> => {
    if (running.has(id)) throw new KnownFailure('busy');
    const control = new AbortController();
    running.set(id, control);
    try {
      return await work(control.signal);
    } finally {
      running.delete(id);
    }
  };

  return {
    run: (id, along) =>
      alone(id, async (signal) => {
        const tested = valuesOf(writer.get(id));
        const run = await test(id, (check) => publish('tests.progressed', { id, check }), signal);
        await writer.change(id, async (current) => {
          const tried = withTest(unchanged(current, tested), run);
          const change = { ...tried, facts: { ...tried.facts, ...along } };
          // A record from elsewhere may not have its question yet: now the page can ask it.
          const isAsked = run.verdict.code === 'value-asked';
          return isAsked
            ? { ...change, record: { ...change.record, findings: await inspector.stored(current) } }
            : change;
        });
        return run;
      }),
    trySwapped: (id) =>
      alone(id, async (signal) => {
        const before = writer.get(id).lastTest;
        if (before?.verdict.code !== 'maybe-swapped') throw new KnownFailure('bad-input');
        const tested = valuesOf(writer.get(id));
        const trial = await test(id, (check) => publish('tests.progressed', { id, check }), signal, otherField);
        const kept = runAfterSwappedFields(before, trial);
        if (swappedFieldsResult(trial) === 'accepted')
          await writer.change(id, (record) =>
            exchangeValues(unchanged(record, tested), vault, inspector, kept.finishedAt),
          );
        await writer.change(id, (current) => withTest(current, kept));
        return kept;
      }),
    chooseRow: (id, serviceId) =>
      writer.change(id, (record) => {
        const offered = record.lastTest?.checks.flatMap(({ candidates = [] }) => candidates);
        const row = offered?.find((candidate) => candidate.serviceId === serviceId);
        if (!row) throw new KnownFailure('bad-input');
        return {
          record: { ...record, serviceId },
          type: 'row-chosen',
          facts: { name: row.name, role: row.role },
          known: 'typed',
        };
      }),
    probe: (id) =>
      alone(id, async (signal) => {
        const tested = valuesOf(writer.get(id));
        const run = await test(id, () => {}, signal);
        unchanged(writer.get(id), tested);
        return run;
      }),
    stop: (id) => running.get(id)?.abort(),
  };
}

/** Identifies a record's values by their fingerprints, without opening them. */
function valuesOf({ secrets }: KeyRecord): string {
  return JSON.stringify([secrets.apiKey?.fingerprint, secrets.apiPassword?.fingerprint]);
}

/**
 * Returns the record if it still holds the tested values: a verdict must never be stored with others. @throws
 * KnownFailure `values-changed`
 */
function unchanged(record: KeyRecord, tested: string): KeyRecord {
  if (valuesOf(record) !== tested) throw new KnownFailure('values-changed');
  return record;
}

function otherField(field: SecretField): SecretField {
  return field === 'apiKey' ? 'apiPassword' : 'apiKey';
}

/**
 * The record with the test's result and what each answer of the run told: see `readFacts`. A refusal has several causes
 * and proves none of them, so it changes no fact.
 */
export function withTest(record: KeyRecord, run: TestRun): KeyChange {
  const answer = answerOfTest(record, run);
  const { record: read, lines } = readFacts(record, answer);
  const known = sourceOfTest(run.verdict);
  const accepted = run.checks.some(({ id, state }) => (id === 'token' || id === 'key') && state === 'passed');
  // The run came to no result, and still the service answered one question: that answer has a line of its own.
  const isUntold = answer.existence === 'there' && known !== 'live' && lines.length === 0;
  return {
    record: { ...read, lastTest: run, workedAt: accepted ? run.finishedAt : record.workedAt },
    lines: isUntold ? [{ type: 'fact-read', known: 'live', facts: { what: 'accepted' } }] : lines,
    type: 'tested',
    known,
    facts: { verdict: run.verdict.code, tone: run.verdict.tone, ...causeFacts(record, run), ...retested(record) },
  };
}

/**
 * Why a run did not pass, for its line: the check that stopped it, and the facts that the verdict's text names, each
 * with `cause.` before its name. Nothing for a run that passed.
 */
export function causeFacts({ system }: Pick<KeyRecord, 'system'>, { checks, verdict }: TestRun): EventParams {
  if (verdict.tone === 'passed') return {};
  const stopped = checks.find(({ code, state }) => code === verdict.code && state !== 'passed');
  const facts = Object.entries({ ...serviceFacts(system), ...stopped?.facts, ...verdict.facts });
  return { check: stopped?.id ?? '', ...Object.fromEntries(facts.map(([name, value]) => [`cause.${name}`, value])) };
}

/** A test of values that were tested before. A new value drops the last test, so its first test is no retest. */
function retested({ lastTest }: KeyRecord): { readonly before?: string } {
  return lastTest === null ? {} : { before: lastTest.verdict.tone };
}
