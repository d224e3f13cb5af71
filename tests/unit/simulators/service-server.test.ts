import { request } from 'node:https';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ServiceServer, startServiceServer } from '../../harness/simulators/service-server';

let server: ServiceServer;
let apiKey = '';

beforeAll(async () => {
  server = await startServiceServer();
  ({ apiKey } = server.simulator.patchworks.createKey({ company: 'Maple & Rye', name: 'Price list' }));
});
afterAll(() => server.close());
beforeEach(() => server.forgetRequests());

/**
 * Makes a request over real TLS, as Chromium would with the host rules. The certificate is only compared, not trusted.
 */
function ask(authorization: string, path = '/api/v1/flows?page=1&per_page=1') {
  return new Promise<{ status: number | undefined; body: string }>((resolve, reject) => {
    request(
      {
        host: '127.0.0.1',
        port: server.port,
        servername: 'core.wearepatchworks.com',
        path,
        rejectUnauthorized: false,
        agent: false,
        headers: { Host: 'core.wearepatchworks.com', Accept: 'application/json', Authorization: authorization },
      },
      (reply) => void text(reply).then((body) => resolve({ status: reply.statusCode, body }), reject),
    )
      .on('error', reject)
      .end();
  });
}

it('serves the simulated services and notes what was asked, without any value', async () => {
  expect(await ask(apiKey)).toMatchObject({ status: 200, body: expect.stringContaining('"data"') });
  expect((await ask(`Bearer ${apiKey}`)).status).toBe(401);
  expect((await ask('something')).status).toBe(401);
  expect(server.requests.map(({ authorization }) => authorization)).toEqual(['bare-key', 'bearer', 'other']);
  expect(server.requests[0]).toEqual({
    method: 'GET',
    host: 'core.wearepatchworks.com',
    path: '/api/v1/flows?page=1&per_page=1',
    headerNames: ['accept', 'authorization', 'connection', 'host'],
    authorization: 'bare-key',
  });
  expect(JSON.stringify(server.requests)).not.toContain(apiKey);
});

it('has faults to order', async () => {
  server.simulator.planFault({ fault: { kind: 'html' } });
  expect(await ask(apiKey)).toMatchObject({ status: 504, body: expect.stringContaining('<html>') });
  server.simulator.planFault({ fault: { kind: 'drop' } });
  await expect(ask(apiKey)).rejects.toThrow();
});

describe('the switches for Chromium', () => {
  it('send the three hosts here and trust exactly this certificate', () => {
    expect(server.hostResolverRules).toBe(
      ['auth.plytix.com', 'pim.plytix.com', 'core.wearepatchworks.com']
        .map((host) => `MAP ${host}:443 127.0.0.1:${server.port}`)
        .join(', '),
    );
    expect(server.spki).toMatch(/^[A-Za-z0-9+/]{43}=$/);
    expect(server.chromiumSwitches).toEqual([
      `--host-resolver-rules=${server.hostResolverRules}`,
      `--ignore-certificate-errors-spki-list=${server.spki}`,
    ]);
  });
});

it('refuses connections while it does not listen, and comes back on the same port', async () => {
  await server.stopListening();
  await expect(ask(apiKey)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  await server.listenAgain();
  expect((await ask(apiKey)).status).toBe(200);
});
