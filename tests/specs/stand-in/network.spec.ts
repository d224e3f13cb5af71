import { createHash, X509Certificate } from 'node:crypto';
import http from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import type { ElectronApplication } from '@playwright/test';
import { generate } from 'selfsigned';
import { expect, test } from '../../harness/stand-in-trial';

const servers = new Set<http.Server>();

test.afterEach(() => {
  for (const server of servers) server.close().closeAllConnections();
  servers.clear();
});

async function listen(server: http.Server): Promise<number> {
  servers.add(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

async function secureServer(listener: http.RequestListener): Promise<{ port: number; trust: string }> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'api.test' }]);
  const spki = new X509Certificate(cert).publicKey.export({ type: 'spki', format: 'der' });
  const print = createHash('sha256').update(spki).digest('base64');
  const port = await listen(https.createServer({ key, cert }, listener));
  return { port, trust: `--ignore-certificate-errors-spki-list=${print}` };
}

type Asked = {
  url: string;
  init?: { method?: string; body?: string; headers?: Record<string, string>; redirect?: RequestRedirect };
};

const ask = (app: ElectronApplication, asked: Asked) =>
  app.evaluate(async ({ net }, { url, init }) => {
    try {
      const response = await net.fetch(url, { credentials: 'omit', ...init });
      return { status: response.status, retry: response.headers.get('retry-after'), text: await response.text() };
    } catch (error) {
      return (error as Error).message;
    }
  }, asked);

test('a request arrives unchanged', async ({ launchTrial }) => {
  const seen: http.IncomingMessage[] = [];
  const { port, trust } = await secureServer((request, response) => {
    seen.push(request);
    request.pipe(response.writeHead(429, { 'retry-after': '7' }));
  });
  const { app } = await launchTrial({ args: [`--host-resolver-rules=MAP api.test:443 127.0.0.1:${port}`, trust] });
  const headers = { authorization: 'Bearer abc', 'content-type': 'application/json', 'user-agent': 'Trial/1' };
  const answer = await ask(app, { url: 'https://api.test/v1?a=b', init: { method: 'POST', body: '{"é":1}', headers } });
  expect(answer).toEqual({ status: 429, retry: '7', text: '{"é":1}' });
  expect(seen[0]?.headers).toMatchObject({ ...headers, host: 'api.test' });
  for (const absent of ['origin', 'referer', 'cookie', 'x-stand-in-request'])
    expect(seen[0]?.headers[absent]).toBeUndefined();
});

test('failures have Chromium’s error names', async ({ launchTrial }) => {
  const { port } = await secureServer((_request, response) => response.end());
  const cut = await listen(http.createServer((request) => request.socket.destroy()));
  const short = await listen(
    http.createServer((_request, response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('short', () => response.socket?.end());
    }),
  );
  const free = await listen(http.createServer());
  for (const server of servers) if ((server.address() as AddressInfo).port === free) server.close();
  const rules = `MAP self.test:443 127.0.0.1:${port}, MAP gone.test ^NOTFOUND`;
  const { app } = await launchTrial({ args: [`--host-resolver-rules=${rules}`] });
  const failure = (url: string) => ask(app, { url });
  expect(await failure('https://self.test/')).toBe('net::ERR_CERT_AUTHORITY_INVALID');
  expect(await failure('https://gone.test/')).toBe('net::ERR_NAME_NOT_RESOLVED');
  expect(await failure(`http://127.0.0.1:${free}/`)).toBe('net::ERR_CONNECTION_REFUSED');
  expect(await failure(`http://127.0.0.1:${cut}/`)).toBe('net::ERR_EMPTY_RESPONSE');
  expect(await failure(`http://127.0.0.1:${short}/`)).toBe('net::ERR_CONTENT_LENGTH_MISMATCH');
});

test('a redirect is refused or cancelled on request', async ({ launchTrial }) => {
  const port = await listen(
    http.createServer((request, response) => {
      if (request.url === '/end') response.end('arrived');
      else response.writeHead(302, { location: '/end' }).end();
    }),
  );
  const { app } = await launchTrial();
  const url = `http://127.0.0.1:${port}/`;
  expect(await ask(app, { url, init: { redirect: 'error' } })).toBe(
    "Attempted to redirect, but redirect policy was 'error'",
  );
  expect(await ask(app, { url, init: { redirect: 'manual' } })).toBe('Redirect was cancelled');
  expect(await ask(app, { url })).toMatchObject({ text: 'arrived' });
});

test('a request can be aborted before its head and in its body', async ({ launchTrial }) => {
  const port = await listen(
    http.createServer((request, response) => {
      if (request.url === '/endless') response.write(Buffer.alloc(100_000, 'x'));
    }),
  );
  const { app } = await launchTrial();
  const outcome = await app.evaluate(async ({ net }, base) => {
    const name = (error: Error) => error.name;
    const silent = await net.fetch(`${base}/silent`, { signal: AbortSignal.timeout(300) }).catch(name);
    const stop = new AbortController();
    const response = await net.fetch(`${base}/endless`, { signal: stop.signal });
    const reader = response.body?.getReader();
    const first = await reader?.read();
    stop.abort();
    const rest = async () => {
      while (!(await reader?.read())?.done);
    };
    return { silent, started: (first?.value?.length ?? 0) > 0, rest: await rest().catch(name) };
  }, `http://127.0.0.1:${port}`);
  expect(outcome).toEqual({ silent: 'TimeoutError', started: true, rest: 'AbortError' });
});
