import { beforeEach, describe, expect, it } from 'vitest';
import type { SimulatedReply } from '../../../../../electron/services/practice/simulated-exchange';
import { createSimulator, type Simulator } from '../../../../../electron/services/practice/simulator';

const company = 'Harbour & Pine';
let now = 0;
let simulator: Simulator;
let apiKey = '';
let id = '';

beforeEach(() => {
  now = Date.parse('2026-08-31T09:00:00Z');
  simulator = createSimulator({ now: () => now });
  ({ apiKey, id } = simulator.patchworks.createKey({ company, name: 'Stock report' }));
});

function send(path: string, headers: Record<string, string> = {}, method = 'GET'): SimulatedReply {
  const url = new URL(`https://core.wearepatchworks.com${path}`);
  return simulator.handle({
    method,
    url,
    body: '',
    headers: { accept: 'application/json', authorization: apiKey, ...headers },
  });
}
const read = (path: string) => JSON.parse(send(path).body);

describe('lists', () => {
  it('have data, links and meta', () => {
    const path = 'https://core.wearepatchworks.com/api/v1/flows';
    expect(read('/api/v1/flows?page=1&per_page=1')).toMatchObject({
      data: [{ id: 1, name: expect.any(String) }],
      links: { first: `${path}?page=1`, last: `${path}?page=2`, prev: null, next: `${path}?page=2` },
      meta: { current_page: 1, from: 1, last_page: 2, path, per_page: 1, to: 1, total: 2 },
    });
    expect(read('/api/v1/flows?page=9')).toMatchObject({ data: [], meta: { from: null, to: null } });
  });

  it('of system templates can be filtered by name', () => {
    expect(read('/api/v1/patchworks/system-templates?filter[name]=Plytix&per_page=1').data).toMatchObject([
      { name: 'Plytix' },
    ]);
  });

  it('of system templates tell the fields only when asked, and refuse when told to', () => {
    const path = '/api/v1/patchworks/system-templates?filter[name]=Plytix';
    const include = 'include=authenticationImplementationTemplates.variableTemplates';
    expect(send(path).body).not.toContain('API Password');
    expect(send(`${path}&${include}`).body).toContain('API Password');
    simulator.patchworks.setForm('not-allowed');
    expect(send(`${path}&${include}`).status).toBe(403);
    simulator.patchworks.setForm('not-there');
    expect(read(path).data).toEqual([]);
  });

  it.each(['page=0', 'per_page=0', 'per_page=101', 'page=x'])('refuse %s with 422', (query) => {
    const reply = send(`/api/v1/flows?${query}`);
    const body = JSON.parse(reply.body);
    expect(reply.status).toBe(422);
    expect(body.errors[query.split('=')[0] ?? '']).toEqual([body.message]);
  });

  it('of other things do not exist, and nothing can be written', () => {
    expect(send('/api/v1/api-keys').status).toBe(404);
    expect(send('/api/v1/flows', {}, 'POST').status).toBe(405);
  });
});

describe('who may read', () => {
  it('the bare key, and nothing around it', () => {
    expect(send('/api/v1/flows').status).toBe(200);
    for (const authorization of [`Bearer ${apiKey}`, ` ${apiKey}`, 'x', '']) {
      const reply = send('/api/v1/flows', { authorization });
      expect([reply.status, JSON.parse(reply.body)]).toEqual([401, { message: 'Unauthenticated.' }]);
    }
  });

  it('not a revoked key, which stays in the list with its time', () => {
    simulator.patchworks.revoke(id);
    expect(send('/api/v1/flows').status).toBe(401);
    now += 5000;
    simulator.patchworks.revoke(id);
    expect(simulator.patchworks.keys(company)).toMatchObject([{ revokedAtMs: now - 5000 }]);
  });

  it('not a deleted key, which is gone from the list', () => {
    simulator.patchworks.deleteKey(id);
    expect(send('/api/v1/flows').status).toBe(401);
    expect(simulator.patchworks.keys(company)).toEqual([]);
  });

  it('nobody without asking for JSON', () => {
    expect(send('/api/v1/flows', { accept: '*/*' }).headers['content-type']).toContain('text/html');
    expect(send('/api/v1/flows', { accept: '*/*', authorization: 'x' })).toMatchObject({
      status: 302,
      headers: { location: 'https://app.wearepatchworks.com/login' },
    });
  });
});

it('takes 240 requests a minute from one company, and then says how long to wait', () => {
  now = Date.parse('2026-08-31T09:00:18Z');
  const statuses = Array.from({ length: 240 }, () => send('/api/v1/flows').status);
  expect(new Set(statuses)).toEqual(new Set([200]));
  const reply = send('/api/v1/flows');
  expect(reply).toMatchObject({ status: 429, headers: { 'retry-after': '42', 'x-ratelimit-limit': '240' } });
  const other = simulator.patchworks.createKey({ company: 'Maple & Rye', name: 'x' });
  expect(send('/api/v1/flows', { authorization: other.apiKey }).status).toBe(200);
  now += 42_000;
  expect(send('/api/v1/flows').status).toBe(200);
});
