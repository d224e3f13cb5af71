import { describe, expect, it, vi } from 'vitest';
import type { HttpClient, HttpResult } from '../../../../../electron/services/http/exchange';
import { requestTokenWithRetry } from '../../../../../electron/services/plytix/token-with-retry';
import { createBench, lines, sum } from '../doctor/test-bench';

const auth = 'auth.plytix.com';
const pair = { apiKey: 'DEMO0AB1CD2EF3GH4IJ5', apiPassword: 'DEMOpw&1' };
const answers = (...statuses: readonly number[]): { http: HttpClient; asked: () => number } => {
  let asked = 0;
  const http: HttpClient = async () => {
    const status = statuses[asked] ?? 200;
    asked += 1;
    const json = status === 200 ? { data: [{ access_token: 'a.b.c' }] } : { message: 'x' };
    return { kind: 'reply', status, json, retryAfterMs: null, deprecation: null, durationMs: 1, dateHeader: null };
  };
  return { http, asked: () => asked };
};
const now = Date.now;

describe('a token request', () => {
  it.each([502, 503])('is repeated once after %i', async (status) => {
    const { http, asked } = answers(status);
    const answer = await requestTokenWithRetry({ http, now, pauseMs: 0 }, pair);
    expect(answer).toMatchObject({ code: 'ok', earlier: [{ status }] });
    expect(asked()).toBe(2);
  });

  it('is repeated once and no more', async () => {
    const { http, asked } = answers(503, 502);
    expect(await requestTokenWithRetry({ http, now, pauseMs: 0 }, pair)).toMatchObject({ code: 'server-trouble' });
    expect(asked()).toBe(2);
  });

  it.each([200, 400, 401, 403, 429, 500, 504])('is not repeated after %i', async (status) => {
    const { http, asked } = answers(status);
    const answer = await requestTokenWithRetry({ http, now, pauseMs: 0 }, pair);
    expect(answer.earlier).toBeUndefined();
    expect(asked()).toBe(1);
  });

  it('is not repeated when nothing answered', async () => {
    const http = vi.fn(
      async (): Promise<HttpResult> => ({ kind: 'network', code: 'refused', error: 'ERR', durationMs: 1 }),
    );
    await requestTokenWithRetry({ http, now, pauseMs: 0 }, pair);
    expect(http).toHaveBeenCalledOnce();
  });

  it('waits for the requested time, but not after a stop', async () => {
    const started = Date.now();
    await requestTokenWithRetry({ http: answers(503).http, now, pauseMs: 60 }, pair);
    expect(Date.now() - started).toBeGreaterThanOrEqual(55);
    const control = new AbortController();
    setTimeout(() => control.abort(), 20);
    // Without a stop it would outlast the test.
    await requestTokenWithRetry({ http: answers(503).http, now, pauseMs: 600_000 }, pair, control.signal);
  });
});

describe('in a test', () => {
  it('a moment of trouble passes, and both requests stand in the details', async () => {
    const bench = createBench();
    bench.simulator.planFault({ host: auth, fault: { kind: 'status', status: 503 } });
    const run = await bench.run('plytix', bench.plytixKey());
    expect(sum(run)).toBe('all-passed passed continue');
    expect(run.exchanges.map(({ status }) => status)).toEqual([503, 200, 200, 200]);
  });

  it('trouble elsewhere is not repeated', async () => {
    const bench = createBench();
    bench.simulator.planFault({ host: 'pim.plytix.com', fault: { kind: 'status', status: 503 } });
    expect(sum(await bench.run('plytix', bench.plytixKey()))).toBe('server-trouble could-not-run retry');
  });

  it('a token that ran out meanwhile is renewed without asking anybody', async () => {
    const bench = createBench();
    const run = await bench.run('plytix', bench.plytixKey(), {
      // The computer sleeps for twenty minutes after it got its token.
      onCheck: ({ id }) => id === 'token' && bench.advance(20 * 60 * 1000),
    });
    expect(sum(run)).toBe('all-passed passed continue');
    expect(run.exchanges.map(({ path }) => path.split('/').at(-1))).toEqual([
      'get-token',
      'get-token',
      'asset',
      'search',
    ]);
    expect(lines(run)).toContain('read ok passed');
  });
});
