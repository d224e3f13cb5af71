import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { PlytixPair, TokenAnswer } from '../../../../../electron/services/plytix/token';
import { createTokenCache } from '../../../../../electron/services/plytix/token-cache';

const pair = { apiKey: 'DEMO1', apiPassword: 'DEMO2' };
let now = 0;
let serial = 0;

function answer(code: 'ok' | 'offline' = 'ok'): TokenAnswer {
  serial += 1;
  const claims = {
    issuedAt: null,
    expiresAt: null,
    role: null,
    accountId: null,
    accountName: null,
    userName: null,
    rateLimits: [],
  };
  const token = code === 'ok' ? { accessToken: `token ${serial}`, lifetimeMs: 900_000, claims } : null;
  return { code, token, result: { kind: 'network', code: 'offline', error: 'ERR_X', durationMs: 0 } };
}

const request = vi.fn<(pair: PlytixPair, signal?: AbortSignal) => Promise<TokenAnswer>>();
const cacheOf = () => createTokenCache(request, () => now);

beforeEach(() => {
  now = 1_000_000;
  serial = 0;
  request.mockReset().mockImplementation(async () => answer());
});

it('keeps a token until a minute before its end', async () => {
  const cache = cacheOf();
  const first = await cache.get(pair);
  now += 900_000 - 60_001;
  expect(await cache.get(pair)).toBe(first);
  now += 1;
  expect(await cache.get(pair)).not.toBe(first);
  expect(request).toHaveBeenCalledTimes(2);
});

it('asks once for several who wait for the same pair', async () => {
  const cache = cacheOf();
  const answers = await Promise.all([cache.get(pair), cache.get(pair), cache.fresh(pair)]);
  expect(new Set(answers).size).toBe(1);
  expect(request).toHaveBeenCalledTimes(1);
});

it('asks anew for a test, and keeps what it got', async () => {
  const cache = cacheOf();
  await cache.get(pair);
  const fresh = await cache.fresh(pair);
  expect(fresh.token?.accessToken).toBe('token 2');
  expect(await cache.get(pair)).toBe(fresh);
});

it('distinguishes pairs by both values', async () => {
  const cache = cacheOf();
  await cache.get(pair);
  await cache.get({ ...pair, apiPassword: 'DEMO3' });
  await cache.get({ apiKey: 'DEMO1DEMO', apiPassword: '2' });
  expect(request).toHaveBeenCalledTimes(3);
});

it('keeps no failure', async () => {
  const cache = cacheOf();
  request.mockImplementationOnce(async () => answer('offline'));
  expect((await cache.get(pair)).code).toBe('offline');
  expect((await cache.get(pair)).code).toBe('ok');
});

it('a fresh token that could not be had leaves no old one behind', async () => {
  const cache = cacheOf();
  await cache.get(pair);
  request.mockImplementationOnce(async () => answer('offline'));
  await cache.fresh(pair);
  await cache.get(pair);
  expect(request).toHaveBeenCalledTimes(3);
});

it('survives a request that rejects', async () => {
  const cache = cacheOf();
  request.mockImplementationOnce(() => Promise.reject(new Error('x')));
  await expect(cache.get(pair)).rejects.toThrow('x');
  expect((await cache.get(pair)).code).toBe('ok');
});

afterEach(() => void vi.useRealTimers());

it.each([
  ['the clock is set back by a day', -86_400_000],
  ['the clock is set back by a minute', -60_000],
  ['the computer slept, which only the clock tells', null],
])('gives a dead token up when %s', async (_how, jump) => {
  vi.useFakeTimers({ now: Date.parse('2026-11-21T10:00:00Z') });
  const cache = createTokenCache(request, () => Date.now());
  await cache.get(pair);
  if (jump === null) vi.setSystemTime(Date.now() + 60 * 60_000);
  else {
    vi.setSystemTime(Date.now() + jump);
    await vi.advanceTimersByTimeAsync(13 * 60_000);
    await cache.get(pair);
    expect(request).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(60_000);
  }
  await cache.get(pair);
  expect(request).toHaveBeenCalledTimes(2);
});
