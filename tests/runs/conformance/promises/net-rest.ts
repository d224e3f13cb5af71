import type { PromiseRow } from '../promise';

/** Limits of main's requests, and their non-network targets. */
export const netRestPromises: readonly PromiseRow[] = [
  {
    id: 'I13',
    members: ['net.fetch'],
    promise: 'A question for a name and password is not put to anybody: the answer is 401',
    source: 'net-client-request.ts; url_loader.cc',
    check: async ({ main, expect }) => {
      const seen = await main(async ({ app, net }) => {
        const server = await kit.serve((_request, response) =>
          response.writeHead(401, { 'www-authenticate': 'Basic realm="x"' }).end('who'),
        );
        const asked = kit.note(app, 'login');
        const response = await net.fetch(server.origin, { credentials: 'omit' });
        return [response.status, asked.length];
      });
      expect(seen).toEqual([401, 0]);
    },
  },
  {
    id: 'I14',
    members: ['net.fetch'],
    promise: "Headers that are Chromium's own cannot be set",
    source: 'client-request.md',
    basis: 'documentation',
    check: async ({ main, expect }) => {
      const seen = await main(async ({ net }) => {
        const server = await kit.serve((_request, response) => response.end('text'));
        const failed = await kit.rejected(net.fetch(server.origin, { headers: { host: 'elsewhere.test' } }));
        return [failed !== null, server.asked.filter(({ headers }) => headers.host === 'elsewhere.test').length];
      });
      expect(seen).toEqual([true, 0]);
    },
  },
  {
    id: 'I15',
    members: ['net.fetch', 'protocol.handle'],
    promise: 'It reaches files and own schemes, and neither data: nor blob:',
    source: 'net.md; spec: "works with custom protocols"',
    check: async ({ main, expect }) => {
      const seen = await main(async ({ net }) => {
        const { pathToFileURL } = kit.require('node:url') as typeof import('node:url');
        const own = await (await net.fetch('conformance://page/home.html')).text();
        const file = await net.fetch(pathToFileURL(process.execPath).href, { method: 'HEAD' }).then(
          () => 'reached',
          () => 'refused',
        );
        return [own.includes('Home'), file, await kit.rejected(net.fetch('data:,text'))];
      });
      expect(seen).toMatchObject([true, 'reached', { name: 'Error' }]);
    },
  },
  {
    id: 'I16',
    members: ['net.isOnline'],
    promise: 'It answers at any time, also before the app is ready',
    source: 'electron_api_net.cc',
    check: async ({ main, expect }) => {
      expect(await main(({ net }) => [kit.early.isOnline, typeof net.isOnline()])).toEqual(['boolean', 'boolean']);
    },
  },
];
