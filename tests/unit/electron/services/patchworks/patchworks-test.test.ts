import { describe, expect, it } from 'vitest';
import type { FetchInit } from '../../../../../electron/services/http/exchange';
import { TestRun } from '../../../../../shared/model/test-run';
import { createBench, lines, sum } from '../doctor/test-bench';

describe('a key that works', () => {
  it('passes with one harmless call: the bare key, JSON asked for, nothing else', async () => {
    const seen: [string, FetchInit][] = [];
    const bench = createBench((fetch) => async (url, init) => {
      seen.push([url, init]);
      return fetch(url, init);
    });
    const key = bench.patchworksKey();
    const { told, ...run } = await bench.run('patchworks', key);
    expect(lines(run)).toEqual(['values ok passed', 'shape ok passed', 'reach-core ok passed', 'key ok passed']);
    expect(told).toEqual(run.checks);
    expect(sum(run)).toBe('all-passed passed continue');
    expect(TestRun.parse(run)).toEqual(run);
    expect(seen.map(([url]) => url)).toEqual(['https://core.wearepatchworks.com/api/v1/flows?page=1&per_page=1']);
    expect(seen[0]?.[1]).toMatchObject({
      method: 'GET',
      headers: { Accept: 'application/json', Authorization: key.apiKey },
    });
  });

  it('passes with an empty list too', async () => {
    const bench = createBench();
    bench.simulator.planFault({ fault: { kind: 'status', status: 200, body: { data: [] } } });
    expect(sum(await bench.run('patchworks', bench.patchworksKey()))).toBe('all-passed passed continue');
  });
});

describe('a key that does not', () => {
  it('was never made, revoked or deleted', async () => {
    const bench = createBench();
    const revoked = bench.patchworksKey();
    const deleted = bench.patchworksKey();
    expect(sum(await bench.run('patchworks', revoked))).toBe('all-passed passed continue');
    bench.simulator.patchworks.revoke(revoked.id);
    bench.simulator.patchworks.deleteKey(deleted.id);
    for (const values of [revoked, deleted, { apiKey: 'DEMOnever0made' }]) {
      expect(sum(await bench.run('patchworks', values))).toBe('key-refused wrong copy-again');
    }
  });

  it('is missing, locked or something else', async () => {
    const bench = createBench();
    expect(sum(await bench.run('patchworks', {}))).toBe('values-missing wrong edit-values');
    expect(sum(await bench.run('patchworks', {}, { read: () => Promise.reject(new Error()) }))).toBe(
      'value-locked could-not-run unlock',
    );
    expect(sum(await bench.run('patchworks', { apiKey: 'Bearer DEMO' }))).toBe('shape-wrong wrong edit-values');
    expect(bench.urls).toEqual([]);
  });
});

it.each([
  [400, 'request-refused could-not-run copy-details'],
  [403, 'key-forbidden could-not-run copy-details'],
  [404, 'read-not-found could-not-run copy-details'],
  [405, 'read-not-found could-not-run copy-details'],
  [407, 'proxy-login could-not-run ask-it'],
  [413, 'unexpected could-not-run copy-details'],
  [422, 'request-refused could-not-run copy-details'],
  [429, 'rate-limited could-not-run wait-and-retry'],
  [500, 'server-trouble could-not-run retry'],
  [200, 'unexpected could-not-run copy-details'],
])('status %i: %s', async (status, expected) => {
  const bench = createBench();
  bench.simulator.planFault({ fault: { kind: 'status', status } });
  expect(sum(await bench.run('patchworks', bench.patchworksKey()))).toBe(expected);
});

it.each([200, 401, 403])('a web page with status %i leaves the key undecided', async (status) => {
  const bench = createBench();
  bench.simulator.planFault({ fault: { kind: 'html', status } });
  expect(sum(await bench.run('patchworks', bench.patchworksKey()))).toBe('not-json could-not-run check-network');
});

it('waits a minute when the service does not say how long', async () => {
  const bench = createBench();
  bench.simulator.planFault({ fault: { kind: 'status', status: 429 } });
  expect((await bench.run('patchworks', bench.patchworksKey())).verdict.facts).toMatchObject({ seconds: 60 });
});

it('a network failure stops at reaching the service', async () => {
  const bench = createBench(() => async () => {
    throw new Error('net::ERR_CERT_AUTHORITY_INVALID');
  });
  const run = await bench.run('patchworks', bench.patchworksKey());
  expect(lines(run).slice(2)).toEqual(['reach-core certificate could-not-run', 'key not-run not-run']);
});
