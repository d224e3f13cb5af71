import { describe, expect, it } from 'vitest';
import { createServiceLists } from '../../../../../electron/features/inventory/service-lists';
import { lineOf, skipReason } from '../../../../../shared/contract/bulk-test';
import type { KeyRecord, SecretField, System } from '../../../../../shared/model/key-record';
import { openBench } from './bench';

const company = 'Harbour & Pine';
const name = 'Patchworks Integration';
const foreign: readonly (readonly [System, SecretField, string])[] = [
  ['plytix', 'apiKey', 'demo0k3y0f0patchworks0with0forty0letters'],
  ['plytix', 'apiPassword', 'demo0k3y0f0patchworks0with0forty0letters'],
  ['plytix', 'apiKey', `12|${'aB3'.repeat(14)}`],
  ['plytix', 'apiPassword', '0123456789abcdef01234567'],
  ['plytix', 'apiKey', 'eyJhbGciOiJSUzI1NiJ9.eyJleHAiOjE3fQ.c2lnbmF0dXJl'],
  ['patchworks', 'apiKey', 'DEMO0AB1CD2EF3GH4IJ5'],
  ['patchworks', 'apiKey', 'DEMOpw&aB3;cD4@eF5%gH6jK7mN8pQ9rS2tU3vW4'],
];
const asked = ({ findings }: Pick<KeyRecord, 'findings'>) =>
  findings.filter(({ code }) => code === 'not-this-service').map(({ field }) => field);

async function openAsking(system: System, field: SecretField, value: string) {
  const bench = await openBench();
  const lists = createServiceLists({ ...bench, now: () => new Date().toISOString() });
  const { id } = await bench.setups.start(system, company);
  const pair = bench.simulator.plytix.createKey({ company, name, role: 'ADMIN' });
  const other: SecretField = field === 'apiKey' ? 'apiPassword' : 'apiKey';
  if (system === 'plytix') await bench.capture.type(id, other, pair[other]);
  await bench.capture.type(id, field, value);
  const record = () => bench.writer.get(id);
  return { ...bench, lists, id, pair, record };
}

describe.each(foreign)('%s %s %s', (system, field, value) => {
  it('reaches no service by any way before it is answered', async () => {
    const { tests, lists, http, id, record, sent } = await openAsking(system, field, value);
    expect(asked(record())).toEqual([field]);
    const run = await tests.run(id);
    expect(run.verdict).toMatchObject({ code: 'value-asked', tone: 'could-not-run', action: 'say-whose' });
    expect((await tests.probe(id)).verdict.code).toBe('value-asked');
    await expect(tests.trySwapped(id)).rejects.toMatchObject({ code: 'bad-input' });
    const read = system === 'plytix' ? await lists.readKnown(id) : await lists.readForm(id);
    expect(read.why).toBe('value-asked');
    const host = system === 'plytix' ? 'auth.plytix.com' : 'core.wearepatchworks.com';
    const direct = { method: 'GET', url: `https://${host}/x`, headers: { Authorization: value } } as const;
    expect(await http({ ...direct, carries: { system, values: { [field]: value } } })).toMatchObject({
      code: 'value-asked',
    });
    expect(await http({ ...direct, carries: null })).toMatchObject({ code: 'value-asked' });
    expect(sent).toEqual([]);
  });

  it('is sent once it was answered, by every way, and the answer stays with this value', async () => {
    const { tests, asked: answers, capture, id, record, vault, sent } = await openAsking(system, field, value);
    const answered = await answers.answer(id, field);
    expect(asked(answered)).toEqual([]);
    expect(answered.sendAnswers).toMatchObject([{ fingerprint: answered.secrets[field]?.fingerprint }]);
    expect(vault.journal.timeline(id).at(-1)).toMatchObject({ type: 'value-answered', known: 'typed' });
    const run = await tests.run(id);
    expect(run.verdict.code).not.toBe('value-asked');
    expect(sent.length).toBeGreaterThan(0);
    const before = sent.length;
    await capture.type(id, field, `${value.slice(0, -1)}9`);
    if (asked(record()).length > 0) {
      expect((await tests.run(id)).verdict.code).toBe('value-asked');
      expect(sent).toHaveLength(before);
    }
    await capture.type(id, field, value);
    expect(asked(record())).toEqual([]);
  });
});

it('nothing can be answered or moved that is not asked about', async () => {
  const { asked: answers, capture, setups, pair } = await openAsking('plytix', 'apiKey', '0123456789abcdef01234567');
  const { id } = await setups.start('plytix', company);
  await expect(answers.answer(id, 'apiKey')).rejects.toMatchObject({ code: 'bad-input' });
  await capture.type(id, 'apiKey', pair.apiKey);
  await expect(answers.answer(id, 'apiKey')).rejects.toMatchObject({ code: 'bad-input' });
  await expect(answers.move(id, 'apiKey')).rejects.toMatchObject({ code: 'bad-input' });
});

it('a value is moved to the set-up that lacks it, and is nowhere else', async () => {
  const value = 'demo0k3y0f0patchworks0with0forty0letters';
  const { asked: answers, setups, vault, id, tests, sent } = await openAsking('plytix', 'apiKey', value);
  const there = await setups.start('patchworks', company.toUpperCase());
  const [left, moved] = await answers.move(id, 'apiKey');
  expect(left).toMatchObject({ id, findings: [], secrets: { apiKey: null } });
  expect(moved).toMatchObject({ id: there.id, findings: [], setup: { step: 'capture', page: 0 } });
  expect(await vault.open(there.id, 'apiKey')).toBe(value);
  expect(vault.records.has(id, 'apiKey')).toBe(false);
  expect(vault.journal.timeline(id).at(-1)).toMatchObject({ type: 'value-moved' });
  expect((await tests.run(there.id)).verdict.code).toBe('key-refused');
  expect(sent).toEqual(['core.wearepatchworks.com']);
});

it('a value that leaked and is moved away leaves the leak to be proven elsewhere', async () => {
  const { asked: answers, writer, id } = await openAsking('patchworks', 'apiKey', 'DEMO0AB1CD2EF3GH4IJ5');
  const mark = { at: '2026-01-01T00:00:00.000Z', by: 'Ada' };
  const { secrets } = await writer.change(id, (record) => ({
    record: { ...record, leaked: mark },
    type: 'leaked',
    known: 'typed',
    facts: {},
  }));
  const [left] = await answers.move(id, 'apiKey');
  expect(left.leaked).toMatchObject({ ...mark, replaced: { fingerprint: secrets.apiKey?.fingerprint } });
});

it('without such a set-up a new one takes the value; other companies’ stay as they are', async () => {
  const { asked: answers, setups, id } = await openAsking('patchworks', 'apiKey', 'DEMO0AB1CD2EF3GH4IJ5');
  const elsewhere = await setups.start('plytix', 'Maple & Rye');
  const [, moved] = await answers.move(id, 'apiKey');
  expect(moved.id).not.toBe(elsewhere.id);
  expect(moved).toMatchObject({ system: 'plytix', company, secrets: { apiKey: { length: 20, hint: 'DEMO' } } });
});

it('what the service accepted is not asked about, until one of the two values is another', async () => {
  const { writer, tests, capture, id, pair, record, sent } = await openAsking(
    'plytix',
    'apiKey',
    '0123456789abcdef01234567',
  );
  await writer.change(id, (before) => ({
    record: { ...before, findings: [], workedAt: before.updatedAt },
    type: 'tested',
    facts: {},
  }));
  expect((await tests.run(id)).verdict.code).toBe('key-unknown');
  expect(sent).toHaveLength(1);
  await capture.type(id, 'apiPassword', `${pair.apiPassword.slice(0, -1)}Z`);
  expect(asked(record())).toEqual(['apiKey']);
  expect((await tests.run(id)).verdict.code).toBe('value-asked');
  expect(sent).toHaveLength(1);
});

it('a bulk test leaves such keys out and says why, also when the question only comes up then', async () => {
  const { writer, tests, id, record } = await openAsking('plytix', 'apiKey', '0123456789abcdef01234567');
  const active = await writer.change(id, (before) => ({
    record: { ...before, status: { ...before.status, value: 'active' as const } },
    type: 'setup-finished',
    facts: {},
  }));
  expect(skipReason(active)).toBe('asked');
  await writer.change(id, (before) => ({ record: { ...before, findings: [] }, type: 'received', facts: {} }));
  expect(skipReason(record())).toBeNull();
  expect(lineOf(record(), await tests.run(id))).toEqual({ id, outcome: 'skipped', reason: 'asked' });
  expect(skipReason(record())).toBe('asked');
});
