import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Host } from '../../../../../electron/host';
import { createHttpClient } from '../../../../../electron/services/http/client';
import type { FetchFunction } from '../../../../../electron/services/http/exchange';
import { watchSleep } from '../../../../../electron/shell/system/sleep';

const get = { method: 'GET', url: 'https://pim.plytix.com/api/v1/filters/asset', headers: {}, carries: null } as const;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a request that the computer slept through', () => {
  const sleepDuring = (when: 'before' | 'never' | 'during') => {
    const powerMonitor = new EventEmitter();
    const jobs = { sleep: vi.fn(), wake: vi.fn() };
    const sleep = watchSleep({ powerMonitor: powerMonitor as unknown as Host['powerMonitor'], jobs });
    if (when === 'before') powerMonitor.emit('suspend');
    if (when === 'before') powerMonitor.emit('resume');
    const during = () => when === 'during' && powerMonitor.emit('suspend') && powerMonitor.emit('resume');
    return { sleep, during };
  };
  const throwing = (error: string) => async () => Promise.reject(new Error(`net::${error}`));

  it.each([
    ['during', 'ERR_TIMED_OUT', 'slept'],
    ['during', 'ERR_INTERNET_DISCONNECTED', 'slept'],
    ['during', 'ERR_NAME_NOT_RESOLVED', 'slept'],
    ['during', 'ERR_NETWORK_CHANGED', 'slept'],
    ['during', 'ERR_CERT_DATE_INVALID', 'certificate-date'],
    ['before', 'ERR_TIMED_OUT', 'timed-out'],
    ['never', 'ERR_TIMED_OUT', 'timed-out'],
    ['never', 'ERR_NETWORK_IO_SUSPENDED', 'slept'],
  ] as const)('sleep %s, then %s: %s', async (when, error, code) => {
    const { sleep, during } = sleepDuring(when);
    const fetch: FetchFunction = () => {
      during();
      return throwing(error)();
    };
    expect(await createHttpClient({ mayCarry: async () => true, fetch, sleep })(get)).toMatchObject({
      kind: 'network',
      code,
      error,
    });
  });

  it.each([
    ['during', 'slept'],
    ['never', 'timed-out'],
  ] as const)('its own time is over after sleep %s: %s', async (when, code) => {
    const { sleep, during } = sleepDuring(when);
    const result = createHttpClient({ mayCarry: async () => true, fetch: () => new Promise(() => {}), sleep })(get);
    during();
    await vi.advanceTimersByTimeAsync(15_000);
    expect(await result).toMatchObject({ code });
  });

  it('is still stopped by the person, and an answer is an answer', async () => {
    const { sleep, during } = sleepDuring('during');
    const controller = new AbortController();
    const stopped = createHttpClient({ mayCarry: async () => true, fetch: () => new Promise(() => {}), sleep })({
      ...get,
      signal: controller.signal,
    });
    during();
    controller.abort();
    expect(await stopped).toMatchObject({ code: 'stopped' });
    const answered = createHttpClient({ mayCarry: async () => true, fetch: async () => Response.json({}), sleep })(get);
    during();
    expect(await answered).toMatchObject({ kind: 'reply', status: 200 });
  });
});
