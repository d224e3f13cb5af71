import { expect, it } from 'vitest';
import { readClockSkew } from '../../../../../electron/services/doctor/clock-skew';
import { readNetworkContext } from '../../../../../electron/services/doctor/network-context';
import { startRunLog } from '../../../../../electron/services/doctor/run-log';
import type { HttpReply, HttpResult } from '../../../../../electron/services/http/exchange';

const now = Date.parse('2026-08-31T09:00:00Z');
const call = { method: 'GET', host: 'pim.plytix.com', path: '/api/v1/filters/asset' } as const;
const reply: HttpReply = {
  kind: 'reply',
  status: 200,
  json: {},
  retryAfterMs: null,
  deprecation: null,
  durationMs: 1,
  dateHeader: null,
};
const at = (iso: string) => new Date(iso).toUTCString();

it.each([
  ['2026-08-31T09:05:00Z', null],
  ['2026-08-31T08:55:00Z', null],
  ['2026-08-31T09:05:01Z', { minutes: 5, side: 'slow' }],
  ['2026-08-31T08:30:00Z', { minutes: 30, side: 'fast' }],
])('a service whose clock says %s', (iso, expected) => {
  expect(readClockSkew(at(iso), now)).toEqual(expected);
});

it.each([null, '', 'yesterday'])('a Date header %j tells nothing', (header) => {
  expect(readClockSkew(header, now)).toBeNull();
});

it('notes each thing once, whichever replies tell it', () => {
  const log = startRunLog(() => now);
  const odd = { ...reply, deprecation: 'true', dateHeader: at('2026-08-31T10:00:00Z') };
  log.add(call, odd, []);
  log.add(call, odd, []);
  expect(log.exchanges).toHaveLength(2);
  expect(log.notes).toEqual([
    { code: 'call-retiring', facts: { host: 'pim.plytix.com' } },
    { code: 'clock-wrong', facts: { minutes: 60, side: 'slow', host: 'pim.plytix.com' } },
  ]);
});

it('asks for the proxy only when something stood in the way, and survives no answer', async () => {
  const asked: string[] = [];
  const resolve = async (url: string) => {
    asked.push(url);
    return ' PROXY proxy.example:3128 ';
  };
  const exchangesOf = (result: HttpResult) => {
    const log = startRunLog(() => now);
    log.add(call, result, []);
    return log.exchanges;
  };
  const failed = exchangesOf({ kind: 'network', code: 'proxy', error: 'ERR_PROXY_CONNECTION_FAILED', durationMs: 1 });
  expect(await readNetworkContext(exchangesOf(reply), { resolveProxy: resolve })).toBeUndefined();
  expect(asked).toEqual([]);
  expect(await readNetworkContext(failed, { resolveProxy: resolve })).toEqual({
    host: 'pim.plytix.com',
    proxy: 'PROXY proxy.example:3128',
  });
  expect(asked).toEqual(['https://pim.plytix.com/']);
  expect(await readNetworkContext(exchangesOf({ ...reply, status: 407 }), { resolveProxy: resolve })).toBeDefined();
  expect(await readNetworkContext(failed, {})).toBeUndefined();
  expect(await readNetworkContext(failed, { resolveProxy: () => Promise.reject(new Error('no')) })).toBeUndefined();
  expect(await readNetworkContext(failed, { resolveProxy: async () => '' })).toBeUndefined();
});
