import { beforeEach, describe, expect, it } from 'vitest';
import { readClaims } from '../../../../../electron/services/plytix/claims';
import type { SimulatedReply } from '../../../../../electron/services/practice/simulated-exchange';
import { createSimulator, type Simulator } from '../../../../../electron/services/practice/simulator';

const company = 'Harbour & Pine';
const start = Date.parse('2026-08-31T09:00:00Z');
let now = start;
let simulator: Simulator;

beforeEach(() => {
  now = start;
  simulator = createSimulator({ now: () => now });
});

function send(method: string, address: string, headers: Record<string, string> = {}, body = ''): SimulatedReply {
  return simulator.handle({ method, url: new URL(`https://${address}`), headers, body });
}
const getToken = (body: unknown) => send('POST', 'auth.plytix.com/auth/api/get-token', {}, JSON.stringify(body));
const pair = (key: { apiKey: string; apiPassword: string }) => ({ api_key: key.apiKey, api_password: key.apiPassword });
const makeKey = (role = 'admin', name = 'Shop feed') => simulator.plytix.createKey({ company, name, role });
const tokenOf = (key: { apiKey: string; apiPassword: string }): string =>
  JSON.parse(getToken(pair(key)).body).data[0].access_token;
const pim = (method: string, path: string, token: string, body = '') =>
  send(method, `pim.plytix.com${path}`, { authorization: `Bearer ${token}` }, body);
const readFilters = (token: string) => pim('GET', '/api/v1/filters/asset', token);

describe('the token call', () => {
  it('gives a token of 15 minutes that tells role, names and limits, beside a placeholder', () => {
    const key = makeKey();
    const reply = getToken(pair(key));
    const [data] = JSON.parse(reply.body).data;
    expect(reply.status).toBe(200);
    expect(Object.keys(data)).toEqual(['access_token', 'refresh_token']);
    expect(data.refresh_token.split('.')).toHaveLength(1);
    expect(JSON.parse(Buffer.from(data.access_token.split('.')[0], 'base64url').toString())).toEqual({
      alg: 'RS256',
      typ: 'JWT',
    });
    expect(readClaims(data.access_token)).toEqual({
      issuedAt: start / 1000,
      expiresAt: start / 1000 + 900,
      role: 'ADMIN',
      accountId: simulator.plytix.account(company).id,
      accountName: company,
      userName: 'Shop feed',
      rateLimits: [
        { limit: 20, windowSeconds: 10 },
        { limit: 2000, windowSeconds: 3600 },
      ],
    });
  });

  it('refuses in the words of the service, with the number in msg', () => {
    const key = makeKey();
    const envelope = (reason: string) => ({
      error: {
        msg: `Bad api_key or api_password: ${reason}`,
        errors: [{ field: 'http_status_code', msg: 401 }],
      },
    });
    const wrong = getToken({ ...pair(key), api_password: 'x' });
    const unknown = getToken({ ...pair(key), api_key: 'x' });
    expect([wrong.status, JSON.parse(wrong.body)]).toEqual([401, envelope('Credentials not valid')]);
    expect([unknown.status, JSON.parse(unknown.body)]).toEqual([401, envelope('Query did not throw any results')]);
  });

  it.each([{}, { api_key: 'x' }, { api_key: '', api_password: 'x' }, { api_key: 1, api_password: 'x' }, []])(
    'answers 400 to %j',
    (body) => {
      expect(getToken(body).status).toBe(400);
    },
  );

  it('answers 400 to no JSON, 405 to another method, 404 to another path', () => {
    expect(send('POST', 'auth.plytix.com/auth/api/get-token', {}, '{').status).toBe(400);
    expect(send('GET', 'auth.plytix.com/auth/api/get-token').status).toBe(405);
    expect(send('POST', 'auth.plytix.com/auth/api/refresh').status).toBe(404);
  });

  it('is throttled at 8 a second, in the gateway’s words', () => {
    const key = makeKey();
    const replies = Array.from({ length: 9 }, () => getToken(pair(key)));
    expect(replies.map(({ status }) => status)).toEqual([...Array(8).fill(200), 429]);
    expect(replies[0]?.headers).toMatchObject({
      'ratelimit-limit': '8',
      'x-ratelimit-limit-second': '8',
      'ratelimit-remaining': '7',
    });
    expect(replies[8]?.headers).toMatchObject({ 'ratelimit-limit': '8' });
    expect(JSON.parse(replies[8]?.body ?? '')).toEqual({ message: 'API rate limit exceeded' });
    now += 1000;
    expect(getToken(pair(key)).status).toBe(200);
  });
});

describe('the PIM', () => {
  it('lists filters, and has no other spelling of them', () => {
    const token = tokenOf(makeKey());
    expect(JSON.parse(readFilters(token).body).data[0]).toMatchObject({
      key: 'filename',
      filter_type: expect.any(String),
    });
    expect(pim('GET', '/api/v1/filters/product', token).status).toBe(200);
    expect(pim('GET', '/api/v1/filters/relationships', token).status).toBe(200);
    expect(pim('GET', '/api/v1/filters/assets', token).status).toBe(404);
    expect(pim('GET', '/api/v1/products', token).status).toBe(405);
    expect(JSON.parse(pim('POST', '/api/v1/products/search', token, '{}').body).data).toEqual([]);
  });

  it('redirects a trailing slash before it looks at anything', () => {
    const reply = send('GET', 'pim.plytix.com/api/v1/filters/asset/');
    expect([reply.status, reply.headers.location]).toEqual([301, 'https://pim.plytix.com/api/v1/filters/asset']);
  });

  it('wants a token, with the scheme word', () => {
    const token = tokenOf(makeKey());
    const missing = send('GET', 'pim.plytix.com/api/v1/filters/asset');
    expect([missing.status, JSON.parse(missing.body)]).toEqual([
      401,
      { error: { msg: 'Missing Authorization Header' } },
    ]);
    for (const authorization of [token, `bearer ${token}`, 'Bearer x.y.z']) {
      expect(send('GET', 'pim.plytix.com/api/v1/filters/asset', { authorization }).status).toBe(401);
    }
  });

  it('takes a token for 15 minutes, even when its key was deleted meanwhile', () => {
    const key = makeKey();
    const token = tokenOf(key);
    simulator.plytix.deleteKey(key.id);
    expect(getToken(pair(key)).status).toBe(401);
    now = start + 899_999;
    expect(readFilters(token).status).toBe(200);
    now = start + 900_000;
    expect(readFilters(token).status).toBe(401);
  });

  it('takes 20 requests in 10 seconds from one account, whichever key they use', () => {
    const tokens = [tokenOf(makeKey()), tokenOf(makeKey())];
    const statuses = Array.from({ length: 21 }, (_, index) => readFilters(tokens[index % 2] ?? '').status);
    expect(statuses).toEqual([...Array(20).fill(200), 429]);
    now += 10_000;
    expect(readFilters(tokens[0] ?? '').status).toBe(200);
  });

  it('refuses a blocked key', () => {
    expect(readFilters(tokenOf(makeKey('blocked'))).status).toBe(403);
  });
});

describe('the list of credentials', () => {
  const path = '/api/v1/accounts/api-credentials/search';
  const search = (token: string, body: unknown) => {
    const reply = pim('POST', path, token, JSON.stringify(body));
    return { status: reply.status, body: JSON.parse(reply.body) };
  };

  it('gives the attributes asked for, page by page, without deleted keys or those of others', () => {
    const keys = ['One', 'Two', 'Three'].map((name) => makeKey('admin', name));
    simulator.plytix.deleteKey(keys[1]?.id ?? '');
    simulator.plytix.createKey({ company: 'Tidewell Outdoors', name: 'Four', role: 'admin' });
    const token = tokenOf(makeKey('user', 'Reader'));
    expect(search(token, { filters: [] }).status).toBe(403);
    const admin = tokenOf({ ...(keys[0] ?? makeKey()) });
    expect(search(admin, { filters: [], attributes: ['name'], pagination: { page: 2, page_size: 2 } }).body).toEqual({
      data: [{ name: 'Reader' }],
      pagination: { page: 2, page_size: 2, order: '', count: 1, total_count: 3 },
    });
    expect(search(admin, {}).body.data[0]).toEqual({ legacy_id: keys[0]?.id, name: 'One', role: 'ADMIN' });
  });

  it('filters by role', () => {
    makeKey('user', 'Reader');
    const token = tokenOf(makeKey());
    const filters = [[{ field: 'role', operator: 'eq', value: 'USER' }]];
    expect(search(token, { filters }).body.data).toMatchObject([{ name: 'Reader' }]);
  });

  it('has its own error bodies', () => {
    const token = tokenOf(makeKey());
    const broken = pim('POST', path, token, '{');
    expect([broken.status, JSON.parse(broken.body).detail[0].type]).toEqual([400, 'json_invalid']);
    for (const body of [
      { filters: [[{ field: 'email', operator: 'eq', value: 'x' }]] },
      { filters: 'x' },
      { attributes: ['api_password'] },
      { pagination: { page: 1, page_size: 101 } },
      null,
    ]) {
      expect(search(token, body)).toEqual({
        status: 422,
        body: { detail: 'One or more filter fields are not valid.' },
      });
    }
  });

  it.each([
    ['admins', 'admin', 200],
    ['admins', 'user', 403],
    ['everyone', 'user', 200],
    ['nobody', 'owner', 403],
  ] as const)('open to %s: %s gets %i', (listOpenTo, role, status) => {
    simulator.plytix.setAccount(company, { listOpenTo });
    expect(search(tokenOf(makeKey(role)), { filters: [] }).status).toBe(status);
  });
});

describe('the dashboard', () => {
  it('renames, changes roles and replaces passwords', () => {
    const key = makeKey();
    simulator.plytix.rename(key.id, 'New name');
    simulator.plytix.changeRole(key.id, 'user');
    const before = pair(key);
    const apiPassword = simulator.plytix.replacePassword(key.id);
    expect(simulator.plytix.keys(company)).toMatchObject([{ name: 'New name', role: 'USER', apiPassword }]);
    expect(getToken(before).status).toBe(401);
  });

  it('makes values that are visibly made up, never twice, and the same for the same start', () => {
    const keys = [makeKey(), makeKey()];
    for (const { apiKey, apiPassword } of keys) {
      expect(apiKey).toMatch(/^DEMO[A-Z0-9]{16}$/);
      expect(apiPassword).toMatch(/^DEMO[\x21-\x7e]{36}$/);
    }
    expect(new Set(keys.flatMap(({ id, apiKey, apiPassword }) => [id, apiKey, apiPassword])).size).toBe(6);
    const again = createSimulator({ now: () => now });
    expect(again.plytix.createKey({ company, name: 'x', role: 'admin' }).apiKey).toBe(keys[0]?.apiKey);
  });

  it('knows no key that it did not make', () => {
    expect(() => simulator.plytix.deleteKey('x')).toThrow();
    expect(() => simulator.patchworks.revoke('x')).toThrow();
  });
});
