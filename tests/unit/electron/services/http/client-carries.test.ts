import { expect, it, vi } from 'vitest';
import { createHttpClient } from '../../../../../electron/services/http/client';
import type { FetchFunction } from '../../../../../electron/services/http/exchange';

const url = 'https://pim.plytix.com/api/v1/filters/asset';
const get = { method: 'GET', url, headers: {}, carries: null } as const;
const carries = { system: 'plytix', values: { apiKey: 'DEMO' } } as const;
const clientOf = (fetch: FetchFunction) => createHttpClient({ fetch, mayCarry: async () => true });

it.each([
  ['about which a person has not answered', (): Promise<boolean> => Promise.resolve(false), 'value-asked'],
  ['that could not be looked up', (): Promise<boolean> => Promise.reject(new Error('locked')), 'unexpected'],
] as const)('no value %s', async (_what, mayCarry, code) => {
  const fetch = vi.fn<FetchFunction>();
  const http = createHttpClient({ fetch, mayCarry });
  expect(await http({ ...get, carries })).toMatchObject({ kind: 'network', code });
  expect(fetch).not.toHaveBeenCalled();
});

it.each([
  ['a bare key', { headers: { Authorization: 'DEMO' } }],
  ['a pair', { body: '{"api_key":"DEMO","api_password":"DEMO"}' }],
])('nor %s in a request that names no values', async (_what, more) => {
  const fetch = vi.fn<FetchFunction>();
  expect(await clientOf(fetch)({ ...get, ...more })).toMatchObject({ code: 'value-asked' });
  expect(fetch).not.toHaveBeenCalled();
  expect((await clientOf(async () => Response.json({}))({ ...get, headers: { Authorization: 'Bearer x' } })).kind).toBe(
    'reply',
  );
});
