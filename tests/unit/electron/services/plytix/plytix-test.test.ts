import { describe, expect, it } from 'vitest';
import { TestRun } from '../../../../../shared/model/test-run';
import { company, createBench, lines, startOfBench, sum } from '../doctor/test-bench';

const auth = 'auth.plytix.com';
const pim = 'pim.plytix.com';
const read = '/api/v1/filters/asset';

describe('a key that works', () => {
  it('passes every check in order, reported one by one, with three harmless calls', async () => {
    const bench = createBench();
    const run = await bench.run('plytix', bench.plytixKey());
    expect(lines(run)).toEqual([
      'values ok passed',
      'shape ok passed',
      'reach-auth ok passed',
      'token ok passed',
      'account account-told passed',
      'reach-pim ok passed',
      'read ok passed',
      'role ok passed',
    ]);
    expect(run.told).toEqual(run.checks);
    expect(run.verdict).toMatchObject({ code: 'all-passed', tone: 'passed', action: 'continue' });
    expect(run.verdict.facts).toMatchObject({ service: 'Plytix', role: 'admin', source: 'list', account: company });
    expect(
      run.exchanges.map(({ method, host, path, status, message }) => [method, host + path, status, message]),
    ).toEqual([
      ['POST', 'auth.plytix.com/auth/api/get-token', 200, ''],
      ['GET', 'pim.plytix.com/api/v1/filters/asset', 200, ''],
      ['POST', 'pim.plytix.com/api/v1/accounts/api-credentials/search', 200, ''],
    ]);
    expect(run.startedAt).toBe(new Date(startOfBench).toISOString());
  });

  it('fits the contract', async () => {
    const bench = createBench();
    const { told: _told, ...run } = await bench.run('plytix', bench.plytixKey());
    expect(TestRun.parse(run)).toEqual(run);
  });

  it('needs nothing from an earlier test, and asks for a fresh token each time', async () => {
    const bench = createBench();
    const key = bench.plytixKey();
    await bench.run('plytix', key);
    bench.simulator.plytix.deleteKey(key.id);
    expect(sum(await bench.run('plytix', key))).toBe('key-unknown wrong copy-again');
    expect(bench.urls.filter((url) => url.includes('get-token'))).toHaveLength(2);
  });
});

describe('before anything is asked', () => {
  it.each([
    [{}, 'both'],
    [{ apiKey: 'DEMO0AB1CD2EF3GH4IJ5' }, 'apiPassword'],
    [{ apiKey: ' \u200b', apiPassword: 'DEMOpw&1' }, 'apiKey'],
  ])('missing values: %j', async (values, field) => {
    const bench = createBench();
    const run = await bench.run('plytix', values);
    expect(sum(run)).toBe('values-missing wrong edit-values');
    expect(run.verdict.facts).toMatchObject({ field });
    expect(bench.urls).toEqual([]);
  });

  it('a locked value is not a missing one', async () => {
    const bench = createBench();
    const run = await bench.run('plytix', {}, { read: () => Promise.reject(new Error('locked')) });
    expect(sum(run)).toBe('value-locked could-not-run unlock');
    expect(lines(run).slice(1)).toEqual(
      ['shape', 'reach-auth', 'token', 'account', 'reach-pim', 'read', 'role'].map((id) => `${id} not-run not-run`),
    );
  });

  it('a certain finding stops the test and names itself', async () => {
    const bench = createBench();
    const run = await bench.run('plytix', { apiKey: 'Patchworks Integration', apiPassword: 'DEMOpw&1' });
    expect(sum(run)).toBe('shape-wrong wrong edit-values');
    expect(run.verdict.facts).toMatchObject({ finding: 'is-key-name', field: 'apiKey' });
    expect(bench.urls).toEqual([]);
  });

  it('a guess does not', async () => {
    const bench = createBench();
    const { apiKey } = bench.plytixKey();
    const run = await bench.run('plytix', { apiKey, apiPassword: '"DEMOpw&1"' });
    expect(lines(run)[1]).toBe('shape shape-doubtful passed');
    expect(sum(run)).toBe('password-wrong wrong copy-again');
  });
});

describe('the pair', () => {
  it('is unknown, wrong or swapped', async () => {
    const bench = createBench();
    const { apiKey, apiPassword } = bench.plytixKey();
    const other = bench.plytixKey().apiPassword;
    expect(sum(await bench.run('plytix', { apiKey: 'DEMO0AB1CD2EF3GH4IJ5', apiPassword }))).toBe(
      'key-unknown wrong copy-again',
    );
    expect(sum(await bench.run('plytix', { apiKey, apiPassword: other }))).toBe('password-wrong wrong copy-again');
    expect(sum(await bench.run('plytix', { apiKey: apiPassword, apiPassword: apiKey }))).toBe(
      'maybe-swapped wrong try-swapped',
    );
  });

  it('is refused in other words', async () => {
    const bench = createBench();
    bench.simulator.planFault({
      host: auth,
      fault: { kind: 'status', status: 401, body: { msg: 'Bad api_key or api_password' } },
    });
    expect(sum(await bench.run('plytix', bench.plytixKey()))).toBe('pair-refused wrong copy-again');
  });
});

describe('replies that leave the values undecided', () => {
  it.each([
    [auth, 400, 'request-refused could-not-run copy-details'],
    [auth, 422, 'request-refused could-not-run copy-details'],
    [auth, 403, 'unexpected could-not-run copy-details'],
    [auth, 200, 'token-missing could-not-run copy-details'],
    [auth, 407, 'proxy-login could-not-run ask-it'],
    [auth, 429, 'rate-limited could-not-run wait-and-retry'],
    [auth, 500, 'server-trouble could-not-run retry'],
    [auth, 503, 'server-trouble could-not-run retry'],
    [pim, 401, 'token-refused could-not-run wait-and-retry'],
    [pim, 403, 'read-forbidden wrong change-role'],
    [pim, 404, 'read-not-found could-not-run copy-details'],
    [pim, 405, 'read-not-found could-not-run copy-details'],
    [pim, 422, 'request-refused could-not-run copy-details'],
    [pim, 418, 'unexpected could-not-run copy-details'],
    [pim, 200, 'unexpected could-not-run copy-details'],
    [pim, 429, 'rate-limited could-not-run wait-and-retry'],
    [pim, 502, 'server-trouble could-not-run retry'],
  ])('%s answers %i: %s', async (host, status, expected) => {
    const bench = createBench();
    bench.simulator.planFault({ host, fault: { kind: 'status', status }, times: 2 });
    const run = await bench.run('plytix', bench.plytixKey());
    expect(sum(run)).toBe(expected);
    expect(run.checks.find(({ id }) => id === (host === auth ? 'reach-auth' : 'reach-pim'))?.state).toBe('passed');
  });

  it.each([
    [auth, 200],
    [auth, 401],
    [auth, 403],
    [pim, 200],
    [pim, 401],
    [pim, 403],
    [auth, 511],
    [pim, 511],
  ])('a web page from %s with status %i never says that a value is wrong', async (host, status) => {
    const bench = createBench();
    bench.simulator.planFault({ host, fault: { kind: 'html', status } });
    const run = await bench.run('plytix', bench.plytixKey());
    expect(sum(run)).toBe('not-json could-not-run check-network');
    expect(run.exchanges.at(-1)?.message).toBe('The reply was not JSON.');
  });

  it('an HTML 504 is the service’s trouble', async () => {
    const bench = createBench();
    bench.simulator.planFault({ host: pim, fault: { kind: 'html' } });
    expect(sum(await bench.run('plytix', bench.plytixKey()))).toBe('server-trouble could-not-run retry');
  });

  it('reports the wait: the service’s, otherwise ten seconds, or a minute for a new key', async () => {
    const bench = createBench();
    const key = bench.plytixKey();
    const seconds = async (status: number, headers: Record<string, string> = {}) => {
      bench.simulator.planFault({ host: pim, fault: { kind: 'status', status, headers } });
      return (await bench.run('plytix', key)).verdict.facts.seconds;
    };
    expect(await seconds(429, { 'retry-after': '23' })).toBe(23);
    expect(await seconds(429)).toBe(10);
    expect(await seconds(401)).toBe(60);
  });
});

describe('the way there', () => {
  it.each([
    [auth, 'reach-auth'],
    [pim, 'reach-pim'],
  ])('%s cut off stops at %s', async (host, check) => {
    const bench = createBench();
    bench.simulator.planFault({ host, fault: { kind: 'drop' } });
    const run = await bench.run('plytix', bench.plytixKey());
    expect(sum(run)).toBe('cut-off could-not-run retry');
    expect(lines(run).find((line) => line.includes('could-not-run'))).toBe(`${check} cut-off could-not-run`);
    expect(run.verdict.facts).toMatchObject({ host });
    expect(run.exchanges.at(-1)).toMatchObject({ status: null, networkError: 'ERR_EMPTY_RESPONSE', message: '' });
  });

  it('a redirect is not followed', async () => {
    const bench = createBench();
    bench.simulator.planFault({ host: auth, fault: { kind: 'redirect', location: 'https://login.example/' } });
    expect(sum(await bench.run('plytix', bench.plytixKey()))).toBe('redirected could-not-run check-network');
  });
});

it('no secret is in the result, even when the services echo them', async () => {
  const bench = createBench((fetch) => async (url, init) => {
    const reply = await fetch(url, init);
    if (url.includes('get-token')) return reply;
    const echo = `${init.headers.Authorization} ${key.apiKey} ${encodeURIComponent(key.apiPassword)}`;
    return Response.json({ error: { msg: echo } }, { status: 403, headers: { 'x-plytix-deprecation': echo } });
  });
  const key = bench.plytixKey();
  const text = JSON.stringify(await bench.run('plytix', key));
  expect(text).toContain('[hidden]');
  expect(text).not.toContain(key.apiKey);
  expect(text).not.toContain('DEMOpw');
  expect(text).not.toContain('eyJ');
});

it('an announced retirement is in the technical details', async () => {
  const bench = createBench();
  bench.simulator.planFault({
    path: read,
    fault: { kind: 'status', status: 200, body: { data: [] }, headers: { 'x-plytix-deprecation': '2027-03' } },
  });
  const run = await bench.run('plytix', bench.plytixKey());
  expect(sum(run)).toBe('all-passed passed continue');
  expect(run.exchanges[1]?.message).toBe('X-Plytix-Deprecation: 2027-03');
});
