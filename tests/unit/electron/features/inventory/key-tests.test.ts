import { describe, expect, it } from 'vitest';
import { openBench } from './bench';

const company = 'Harbour & Pine';
const name = 'Patchworks Integration';

async function withPlytixKey(role = 'ADMIN') {
  const bench = await openBench();
  const made = bench.simulator.plytix.createKey({ company, name, role });
  const { id } = await bench.setups.start('plytix', company);
  await bench.capture.type(id, 'apiKey', made.apiKey);
  await bench.capture.type(id, 'apiPassword', made.apiPassword);
  return { ...bench, made, id };
}

describe('tests of stored keys', () => {
  it('keep the result, the role and the account, read live', async () => {
    const { tests, vault, id, published } = await withPlytixKey();
    const run = await tests.run(id);
    expect(run.verdict).toMatchObject({ tone: 'passed', code: 'all-passed' });
    expect(vault.records.get(id)).toMatchObject({
      role: { value: 'admin', known: 'live' },
      account: { value: company, known: 'live' },
      status: { value: 'draft' },
      lastTest: { verdict: { code: 'all-passed' } },
    });
    expect(published.filter((entry) => JSON.stringify(entry).includes('tests.progressed'))).toHaveLength(8);
    expect(vault.journal.timeline(id).at(-1)).toMatchObject({
      type: 'tested',
      known: 'live',
      facts: { tone: 'passed' },
    });
  });

  it('a draft that passed becomes active when it is finished', async () => {
    const { tests, setups, id } = await withPlytixKey();
    await tests.run(id);
    expect((await setups.finish(id)).status).toMatchObject({ value: 'active', known: 'live' });
  });

  it('a finished key that fails keeps its status, and one that passes again is active', async () => {
    const { tests, setups, vault, simulator, capture, made, id } = await withPlytixKey();
    await tests.run(id);
    await setups.finish(id);
    const changed = simulator.plytix.replacePassword(made.id);
    expect((await tests.run(id)).verdict.code).toBe('password-wrong');
    expect(vault.records.get(id)?.status.value).toBe('active');
    await capture.type(id, 'apiPassword', changed);
    await tests.run(id);
    expect(vault.records.get(id)).toMatchObject({
      status: { value: 'active' },
      lastTest: { verdict: { tone: 'passed' } },
    });
  });

  it('the same key is tested once at a time', async () => {
    const { tests, id } = await withPlytixKey();
    const first = tests.run(id);
    await expect(tests.run(id)).rejects.toMatchObject({ code: 'busy' });
    await first;
    await expect(tests.run(id)).resolves.toMatchObject({ verdict: { tone: 'passed' } });
  });

  it('a stopped test says so and loses nothing', async () => {
    const { tests, vault, simulator, id } = await withPlytixKey();
    simulator.planFault({ host: 'auth.plytix.com', fault: { kind: 'delay', ms: 60_000 } });
    const running = tests.run(id);
    tests.stop(id);
    expect((await running).verdict).toMatchObject({ code: 'stopped', tone: 'could-not-run' });
    expect(vault.records.get(id)?.secrets.apiPassword?.length).toBe(40);
  });

  it('missing values are named before anything is sent', async () => {
    const { tests, setups } = await openBench();
    const { id } = await setups.start('patchworks', company);
    const run = await tests.run(id);
    expect(run.verdict.code).toBe('values-missing');
    expect(run.exchanges).toEqual([]);
  });

  it('a stored test contains no secret', async () => {
    const { tests, vault, made, id } = await withPlytixKey('USER');
    await tests.run(id);
    const kept = JSON.stringify([vault.records.get(id)?.lastTest, vault.journal.timeline(id)]);
    for (const secret of [made.apiKey, made.apiPassword]) expect(kept).not.toContain(secret);
  });
});

describe('a verdict and the values it tested', () => {
  it('is not kept when other values were brought while it ran', async () => {
    const { tests, capture, simulator, vault, id } = await withPlytixKey();
    simulator.planFault({ host: 'auth.plytix.com', fault: { kind: 'delay', ms: 50 } });
    const running = tests.run(id);
    await capture.type(id, 'apiPassword', 'DEMO-another-password');
    await expect(running).rejects.toMatchObject({ code: 'values-changed' });
    expect(vault.records.get(id)?.lastTest).toBeNull();
  });

  it('is remembered as the last time these values worked, until others come', async () => {
    const { tests, capture, simulator, made, vault, id } = await withPlytixKey();
    const run = await tests.run(id);
    expect(vault.records.get(id)?.workedAt).toBe(run.finishedAt);
    simulator.plytix.deleteKey(made.id);
    await tests.run(id);
    expect(vault.records.get(id)?.workedAt).toBe(run.finishedAt);
    expect((await capture.type(id, 'apiPassword', 'DEMO-another-password')).workedAt).toBeNull();
  });
});
