import { describe, expect, it } from 'vitest';
import type { HttpReply, HttpRequest, HttpResult } from '../../../../../electron/services/http/exchange';
import { requestToken } from '../../../../../electron/services/plytix/token';

const pair = { apiKey: 'DEMO0AB1CD2EF3GH4IJ5', apiPassword: 'DEMOpw&"a;%@\\' };
const now = 1_000_000_000_000;

function reply(status: number, json: unknown): HttpReply {
  return { kind: 'reply', status, json, retryAfterMs: null, deprecation: null, durationMs: 1, dateHeader: null };
}

function ask(result: HttpResult, seen: HttpRequest[] = []) {
  const http = async (request: HttpRequest) => {
    seen.push(request);
    return result;
  };
  return requestToken(http, pair, () => now);
}

function granted(claims: unknown): HttpReply {
  const token = `x.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.x`;
  return reply(200, { data: [{ access_token: token, refresh_token: 'placeholder' }] });
}

it('sends both values as JSON, exactly as they are', async () => {
  const seen: HttpRequest[] = [];
  await ask(granted({}), seen);
  expect(seen).toHaveLength(1);
  expect(seen[0]).toMatchObject({
    method: 'POST',
    url: 'https://auth.plytix.com/auth/api/get-token',
    headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
  });
  expect(JSON.parse(seen[0]?.body ?? '')).toEqual({ api_key: pair.apiKey, api_password: pair.apiPassword });
});

describe('how long a token lives', () => {
  it.each([
    ['as its own times say, whatever this clock says', { iat: 5000, exp: 5600 }, 600_000],
    ['until its end when it has no beginning', { exp: now / 1000 + 300 }, 300_000],
    ['15 minutes when it says nothing', {}, 900_000],
    ['15 minutes when its end is long past on this clock', { exp: 5000 }, 900_000],
    ['15 minutes when its times make no sense', { iat: 9000, exp: 5000 }, 900_000],
    ['15 minutes when it would be days', { iat: 0, exp: 999_999 }, 900_000],
  ])('%s', async (_rule, claims, lifetimeMs) => {
    expect((await ask(granted(claims))).token?.lifetimeMs).toBe(lifetimeMs);
  });
});

describe('what a refusal means', () => {
  const refused = (msg: string) => reply(401, { error: { msg, errors: [{ field: 'http_status_code', msg: 401 }] } });

  it.each([
    ['Bad api_key or api_password: Query did not throw any results', 'key-unknown'],
    ['query DID NOT THROW ANY RESULTS.', 'key-unknown'],
    ['Bad api_key or api_password: Credentials not valid', 'password-wrong'],
    ['credentials are not valid', 'password-wrong'],
    ['Bad api_key or api_password', 'pair-refused'],
    ['', 'pair-refused'],
  ])('%j: %s', async (message, code) => {
    expect(await ask(refused(message))).toMatchObject({ code, token: null });
  });
});

it.each([
  [reply(200, {}), 'token-missing'],
  [reply(200, { data: [] }), 'token-missing'],
  [reply(200, { data: [{ access_token: '' }] }), 'token-missing'],
  [reply(200, { data: [{ access_token: 7 }] }), 'token-missing'],
  [reply(200, { token: 'x' }), 'token-missing'],
  [reply(200, null), 'not-json'],
  [reply(401, null), 'not-json'],
])('a reply without a token: %j', async (result, code) => {
  expect(await ask(result)).toMatchObject({ code, token: null });
});

it('a network failure keeps its code', async () => {
  const result = { kind: 'network', code: 'offline', error: 'ERR_INTERNET_DISCONNECTED', durationMs: 1 } as const;
  expect(await ask(result)).toEqual({ result, code: 'offline', token: null });
});
