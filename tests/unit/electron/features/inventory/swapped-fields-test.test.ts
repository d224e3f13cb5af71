import { describe, expect, it } from 'vitest';
import { openBench } from './bench';

const company = 'Harbour & Pine';
const name = 'Patchworks Integration';

async function swapped(role = 'ADMIN') {
  const bench = await openBench();
  const made = bench.simulator.plytix.createKey({ company, name, role });
  const { id } = await bench.setups.start('plytix', company);
  await bench.capture.type(id, 'apiKey', made.apiPassword);
  await bench.capture.paste(id, 'apiPassword').catch(() => undefined);
  await bench.capture.type(id, 'apiPassword', made.apiKey);
  const run = await bench.tests.run(id);
  expect(run.verdict).toMatchObject({ code: 'maybe-swapped', action: 'try-swapped' });
  const values = async () => [await bench.vault.open(id, 'apiKey'), await bench.vault.open(id, 'apiPassword')];
  return { ...bench, made, id, values, events: () => bench.vault.journal.timeline(id).map(({ type }) => type) };
}

describe('a trial with the values exchanged', () => {
  it('that passes exchanges them, reports it, and journals it', async () => {
    const { tests, vault, made, id, values, events } = await swapped();
    const run = await tests.trySwapped(id);
    expect(run.verdict.code).toBe('all-passed');
    expect(run.notes).toEqual([{ code: 'values-exchanged', facts: { service: 'Plytix' } }]);
    expect(await values()).toEqual([made.apiKey, made.apiPassword]);
    const record = vault.records.get(id);
    expect(record).toMatchObject({
      secrets: { apiKey: { length: 20, hint: made.apiKey.slice(0, 4) }, apiPassword: { length: 40, hint: '' } },
      findings: [],
      lastTest: { verdict: { code: 'all-passed' } },
    });
    expect(record?.secrets.apiKey?.fingerprint).toBe(await vault.fingerprint(made.apiKey));
    // What the accepted test told for the first time has lines of its own.
    expect(
      events()
        .filter((type) => type !== 'fact-read')
        .slice(-2),
    ).toEqual(['values-exchanged', 'tested']);
    expect((await tests.run(id)).verdict.code).toBe('all-passed');
  });

  it('that is accepted with a role too small exchanges them too', async () => {
    const { tests, made, id, values } = await swapped('USER');
    expect((await tests.trySwapped(id)).verdict.code).toBe('role-not-admin');
    expect(await values()).toEqual([made.apiKey, made.apiPassword]);
  });

  it('that is refused changes nothing and is not offered again', async () => {
    const { tests, simulator, vault, made, id, values, events } = await swapped();
    simulator.plytix.deleteKey(made.id);
    const run = await tests.trySwapped(id);
    expect(run.verdict).toMatchObject({ code: 'swap-refused', tone: 'wrong', action: 'copy-again' });
    expect(run.exchanges).toHaveLength(2);
    expect(await values()).toEqual([made.apiPassword, made.apiKey]);
    expect(vault.records.get(id)?.lastTest).toEqual(run);
    expect(events()).not.toContain('values-exchanged');
    await expect(tests.trySwapped(id)).rejects.toMatchObject({ code: 'bad-input' });
  });

  it('that could not run changes nothing and says why', async () => {
    const { tests, simulator, made, id, values } = await swapped();
    simulator.planFault({ host: 'auth.plytix.com', fault: { kind: 'drop' } });
    expect((await tests.trySwapped(id)).verdict.code).toBe('cut-off');
    expect(await values()).toEqual([made.apiPassword, made.apiKey]);
    expect((await tests.run(id)).verdict.code).toBe('maybe-swapped');
  });

  it('asks the same host, in one more chain of calls', async () => {
    const { tests, id } = await swapped();
    const { exchanges } = await tests.trySwapped(id);
    expect(exchanges.map(({ host, path }) => `${host}${path}`)).toEqual([
      'auth.plytix.com/auth/api/get-token',
      'pim.plytix.com/api/v1/filters/asset',
      'pim.plytix.com/api/v1/accounts/api-credentials/search',
    ]);
  });

  it('needs a test that asked for it', async () => {
    const { tests, setups } = await openBench();
    const { id } = await setups.start('plytix', company);
    await expect(tests.trySwapped(id)).rejects.toMatchObject({ code: 'bad-input' });
    await tests.run(id);
    await expect(tests.trySwapped(id)).rejects.toMatchObject({ code: 'bad-input' });
  });
});

describe('several keys of one name', () => {
  async function ambiguous() {
    const bench = await openBench();
    const admin = bench.simulator.plytix.createKey({ company, name, role: 'ADMIN' });
    const user = bench.simulator.plytix.createKey({ company, name, role: 'USER' });
    bench.simulator.plytix.setAccount(company, { tokenTells: false });
    const { id } = await bench.setups.start('plytix', company);
    await bench.capture.type(id, 'apiKey', admin.apiKey);
    await bench.capture.type(id, 'apiPassword', admin.apiPassword);
    const run = await bench.tests.run(id);
    return { ...bench, admin, user, id, run };
  }

  it('are offered with name and role, and the answer is used by the next test', async () => {
    const { run, tests, vault, admin, user, id } = await ambiguous();
    expect(run.checks.at(-1)).toMatchObject({
      code: 'role-ambiguous',
      candidates: [
        { serviceId: admin.id, name, role: 'ADMIN' },
        { serviceId: user.id, name, role: 'USER' },
      ],
    });
    expect((await tests.chooseRow(id, admin.id)).serviceId).toBe(admin.id);
    expect(vault.journal.timeline(id).at(-1)).toMatchObject({
      type: 'row-chosen',
      known: 'typed',
      facts: { name, role: 'ADMIN' },
    });
    const again = await tests.run(id);
    expect(again.verdict.code).toBe('all-passed');
    expect(again.checks.at(-1)?.facts).toMatchObject({ role: 'admin', source: 'chosen' });
  });

  it('only rows that were offered can be chosen', async () => {
    const { tests, vault, id } = await ambiguous();
    await expect(tests.chooseRow(id, 'f'.repeat(24))).rejects.toMatchObject({ code: 'bad-input' });
    expect(vault.records.get(id)?.serviceId).toBeNull();
  });
});
