import { describe, expect, it, vi } from 'vitest';
import { company, createBench, lines, sum } from '../doctor/test-bench';

const list = '/api/v1/accounts/api-credentials/search';
const read = '/api/v1/filters/asset';

describe('the role', () => {
  it.each([
    ['admin', 'ok passed', 'admin'],
    ['owner', 'ok passed', 'owner'],
    ['user', 'role-not-admin wrong', 'user'],
    ['Content editors', 'role-not-admin wrong', 'Content editors'],
  ])('%s from the list', async (role, end, told) => {
    const bench = createBench();
    bench.simulator.plytix.setAccount(company, { listOpenTo: 'everyone', tokenTells: false });
    const run = await bench.run('plytix', bench.plytixKey(role));
    expect(lines(run).at(-1)).toBe(`role ${end}`);
    expect(run.checks.at(-1)?.facts).toMatchObject({ role: told, source: 'list' });
  });

  it.each([
    ['admin', 'ok passed', 'admin'],
    ['user', 'role-not-admin wrong', 'user'],
  ])('%s from the token when the list is closed', async (role, end, told) => {
    const bench = createBench();
    bench.simulator.plytix.setAccount(company, { listOpenTo: 'nobody' });
    const run = await bench.run('plytix', bench.plytixKey(role));
    expect(lines(run).at(-1)).toBe(`role ${end}`);
    expect(run.checks.at(-1)?.facts).toMatchObject({ role: told, source: 'token' });
  });

  it.each([401, 403, 404, 429, 500])(
    'a list that answers %i only means that the role cannot be told',
    async (status) => {
      const bench = createBench();
      bench.simulator.plytix.setAccount(company, { tokenTells: false });
      bench.simulator.planFault({ path: list, fault: { kind: 'status', status } });
      const run = await bench.run('plytix', bench.plytixKey());
      expect(sum(run)).toBe('passed-role-unproven passed continue');
      expect(lines(run)[4]).toBe('account account-not-told not-testable');
      expect(run.checks.at(-1)?.facts).toMatchObject({ reason: 'listNotReadable' });
    },
  );

  it('a list that cannot be reached neither', async () => {
    const bench = createBench();
    bench.simulator.plytix.setAccount(company, { tokenTells: false });
    bench.simulator.planFault({ path: list, fault: { kind: 'drop' } });
    expect(sum(await bench.run('plytix', bench.plytixKey()))).toBe('passed-role-unproven passed continue');
  });

  it('several keys of that name prove nothing', async () => {
    const bench = createBench();
    bench.plytixKey('user');
    const run = await bench.run('plytix', bench.plytixKey());
    expect(lines(run).at(-1)).toBe('role role-ambiguous not-testable');
    expect(sum(run)).toBe('passed-role-unproven passed continue');
  });

  it('a blocked key is refused by the read', async () => {
    const bench = createBench();
    expect(sum(await bench.run('plytix', bench.plytixKey('blocked')))).toBe('read-forbidden wrong change-role');
  });
});

describe('stopping', () => {
  it('before it began', async () => {
    const bench = createBench();
    const run = await bench.run('plytix', bench.plytixKey(), { signal: AbortSignal.abort() });
    expect(sum(run)).toBe('stopped could-not-run retry');
    expect(bench.urls).toEqual([]);
  });

  it.each([
    ['/auth/api/get-token', 'reach-auth'],
    [read, 'reach-pim'],
    [list, 'role'],
  ])('while waiting for %s', async (path, check) => {
    vi.useFakeTimers();
    const bench = createBench();
    const controller = new AbortController();
    bench.simulator.planFault({ path, fault: { kind: 'delay', ms: 5000 } });
    const running = bench.run('plytix', bench.plytixKey(), { signal: controller.signal });
    await vi.advanceTimersByTimeAsync(100);
    controller.abort();
    const run = await running;
    vi.useRealTimers();
    expect(sum(run)).toBe('stopped could-not-run retry');
    expect(lines(run)).toContain(`${check} stopped could-not-run`);
  });
});
