import { describe, expect, it } from 'vitest';
import { newDraft } from '../../../../electron/features/inventory/new-record';
import {
  type Answer,
  answerOfTest,
  mayReplaceStatus,
  ofAnotherKey,
  readFacts,
  statusAfterSetup,
  statusOfCopy,
} from '../../../../shared/model/fact-reading';
import type { KeyRecord, StatusFact } from '../../../../shared/model/key-record';
import type { Check, TestRun } from '../../../../shared/model/test-run';
import { sourceOfTest } from '../../../../shared/model/test-source';

const [early, at] = ['2026-11-01T08:00:00.000Z', '2026-11-20T08:00:00.000Z'];
const typed = (value: string) => ({ value, known: 'typed', at: early }) as const;
const active: StatusFact = { value: 'active', known: 'live', at: early };
const missing = { since: early, seenBefore: early, account: 'Harbour & Pine' };

function record(change: Partial<KeyRecord> = {}): KeyRecord {
  return { ...newDraft('plytix', 'Harbour & Pine', early), name: typed('Feed'), status: active, ...change };
}
const read = (key: KeyRecord, answer: Omit<Answer, 'at'>) => readFacts(key, { at, ...answer });

describe('one answer about a key', () => {
  it('that finds it working again voids the proof that a leak is over', () => {
    const gone = { at: early, code: 'key-refused' } as const;
    const key = record({ leaked: { at: early, by: 'Priya', gone } });
    expect(read(key, { existence: 'there' }).record.leaked).toEqual({ at: early, by: 'Priya' });
    expect(read(key, { existence: 'refused' }).record.leaked).toEqual(key.leaked);
  });

  it('makes live what it tells, and nothing else', () => {
    const key = record({ role: typed('user'), account: typed('Old account') });
    const { record: next, standings, lines } = read(key, { existence: 'there', role: 'admin', account: null });
    expect(next).toMatchObject({
      name: typed('Feed'),
      role: { value: 'admin', known: 'live', at },
      account: typed('Old account'),
      status: { value: 'active', known: 'live', at },
    });
    expect(standings).toEqual({
      existence: 'seen',
      name: 'could-not-look',
      role: 'contradicted',
      account: 'not-seen',
    });
    expect(lines).toEqual([{ type: 'fact-read', known: 'live', facts: { what: 'role', from: 'user', to: 'admin' } }]);
  });

  it('writes a line for what it tells for the first time, and none for what it repeats', () => {
    const first = read(record(), { existence: 'there', role: 'admin' });
    expect(first.lines.map(({ facts }) => facts)).toEqual([{ what: 'first-role', from: '', to: 'admin' }]);
    expect(read(first.record, { existence: 'there', role: 'Admin ', name: 'Feed' }).lines).toEqual([]);
  });

  it.each([
    ['refused', 'not-seen'],
    ['not-asked', 'could-not-look'],
  ] as const)('that is %s leaves every fact as it was', (existence, standing) => {
    const key = record({ role: typed('user') });
    const { record: next, standings, lines } = read(key, { existence });
    expect({ ...next, updatedAt: key.updatedAt }).toEqual(key);
    expect([standings.existence, lines]).toEqual([standing, []]);
  });

  it('from a list without the key makes it missing since the first such read', () => {
    const listed = { serviceId: 'a', account: 'Harbour & Pine', at: '2026-11-10T08:00:00.000Z' };
    const first = read(record({ listed }), { existence: 'not-listed' });
    expect(first.record.status).toEqual({
      value: 'unknown',
      known: 'recorded',
      at,
      missing: { since: at, seenBefore: listed.at, account: listed.account },
    });
    expect(first.lines.map(({ type }) => type)).toEqual(['list-missed']);
    const second = readFacts(first.record, { at: '2026-12-01T08:00:00.000Z', existence: 'not-listed' });
    expect(second.record.status).toEqual(first.record.status);
    expect([second.standings.existence, second.lines]).toEqual(['contradicted', []]);
  });

  it('that shows the key again clears that, and an end that was noted, each with its line', () => {
    const lost = record({ status: { value: 'unknown', known: 'recorded', at: early, missing } });
    expect(read(lost, { existence: 'there' })).toMatchObject({
      record: { status: { value: 'active', known: 'live', at } },
      lines: [{ type: 'list-seen', facts: { since: early } }],
    });
    const ended = record({ status: { value: 'deleted', known: 'typed', at: early } });
    expect(read(ended, { existence: 'there' })).toMatchObject({
      record: { status: { value: 'active', known: 'live', at } },
      standings: { existence: 'contradicted' },
      lines: [{ facts: { what: 'ended', from: 'deleted', to: 'active' } }],
    });
  });

  it('changes neither the status of a draft nor, by absence, that of an ended key', () => {
    const draft = record({ status: { value: 'draft', known: 'recorded', at: early } });
    for (const existence of ['there', 'not-listed'] as const)
      expect(read(draft, { existence }).record.status).toEqual(draft.status);
    const ended = record({ status: { value: 'deleted', known: 'typed', at: early } });
    expect(read(ended, { existence: 'not-listed' })).toMatchObject({ record: { status: ended.status }, lines: [] });
  });

  it('leaves a claimed name to its proof', () => {
    const care = {
      task: 'rename',
      page: 1,
      wanted: 'New',
      was: 'Feed',
      startedAt: early,
      claimedAt: early,
      proof: null,
    } as const;
    const key = record({ name: typed('New'), care });
    expect(read(key, { existence: 'there', name: 'Feed' })).toMatchObject({
      record: { name: typed('New') },
      lines: [],
    });
  });
});

const check = (id: Check['id'], state: Check['state'], facts = {}, code: Check['code'] = 'ok'): Check => ({
  id,
  state,
  code,
  facts,
});
const runOf = (...checks: Check[]): TestRun => ({
  startedAt: at,
  finishedAt: at,
  checks,
  verdict: { code: 'ok', tone: 'passed', action: 'continue', facts: {} },
  exchanges: [],
});

describe('the answers of a test', () => {
  it('are those of its checks; one that was not run tells nothing', () => {
    const run = runOf(
      check('token', 'passed'),
      check('account', 'passed', { account: 'Harbour & Pine' }),
      check('role', 'not-run', { role: 'admin' }),
    );
    expect(answerOfTest({ system: 'plytix' }, run)).toEqual({
      at,
      existence: 'there',
      account: 'Harbour & Pine',
      role: undefined,
      name: undefined,
      row: undefined,
    });
  });

  it.each([
    ['plytix', check('token', 'wrong', {}, 'key-unknown'), 'refused'],
    ['plytix', check('token', 'could-not-run', {}, 'rate-limited'), 'not-asked'],
    ['plytix', check('key', 'passed'), 'not-asked'],
    ['patchworks', check('key', 'passed'), 'there'],
    ['patchworks', check('key', 'could-not-run', {}, 'key-forbidden'), 'there'],
    ['patchworks', check('key', 'wrong', {}, 'key-refused'), 'refused'],
  ] as const)('%s: %j is %s', (system, one, existence) => {
    expect(answerOfTest({ system }, runOf(one)).existence).toBe(existence);
  });

  it.each([
    ['passed', 'all-passed', 'live'],
    ['wrong', 'key-unknown', 'live'],
    ['wrong', 'values-missing', 'recorded'],
    ['wrong', 'shape-wrong', 'recorded'],
    ['could-not-run', 'offline', 'recorded'],
    ['could-not-run', 'refused', 'recorded'],
  ] as const)('a result %s by %s is %s', (tone, code, known) => {
    expect(sourceOfTest({ tone, code })).toBe(known);
  });
});

describe('what is no read', () => {
  const lost = record({ status: { value: 'unknown', known: 'recorded', at: early, missing } });

  it('never ends a contradiction, unless it says that the key has ended', () => {
    expect(
      ['active', 'unknown', 'draft', 'revoked', 'deleted'].map((next) => mayReplaceStatus(lost, next as 'active')),
    ).toEqual([false, false, false, true, true]);
    expect(mayReplaceStatus(record(), 'unknown')).toBe(true);
  });

  it('keeps a missing key missing at the end of a set-up, also after an earlier accepted test', () => {
    for (const state of ['wrong', 'passed'] as const)
      expect(statusAfterSetup({ ...lost, lastTest: runOf(check('token', state)) }, at)).toEqual(lost.status);
  });

  it('gives a draft the status of its test, and leaves a later read its time', () => {
    const draft = record({ status: { value: 'draft', known: 'recorded', at: early } });
    const lastTest = runOf(check('token', 'passed'));
    expect(statusAfterSetup({ ...draft, lastTest }, at)).toEqual({ value: 'active', known: 'live', at });
    expect(statusAfterSetup(draft, at)).toEqual({ value: 'unknown', known: 'recorded', at });
    const read = record({ status: { value: 'active', known: 'live', at: '2026-12-01T08:00:00.000Z' }, lastTest });
    expect(statusAfterSetup(read, at)).toEqual(read.status);
  });

  it('is not undone by a copy of the record from before the read', () => {
    const copy = (change: Partial<StatusFact>): StatusFact => ({ ...active, ...change });
    expect(statusOfCopy(lost, copy({}))).toEqual(lost.status);
    for (const there of [copy({ at }), copy({ value: 'deleted' }), copy({ value: 'unknown', missing })])
      expect(statusOfCopy(lost, there)).toEqual(there);
    expect(statusOfCopy(record(), copy({ known: 'imported' }))).toEqual(copy({ known: 'imported' }));
    expect(statusOfCopy(null, active)).toEqual(active);
  });

  it('says of another key nothing as read', () => {
    const live = { value: 'admin', known: 'live', at: early } as const;
    const next = ofAnotherKey(
      record({ role: live, listed: { serviceId: 'a', account: 'x', at: early }, account: typed('Typed') }),
      at,
    );
    expect(next).toMatchObject({
      role: { value: 'admin', known: 'recorded' },
      account: typed('Typed'),
      status: { value: 'unknown', known: 'recorded', at },
    });
    expect(next.listed).toBeUndefined();
  });
});
