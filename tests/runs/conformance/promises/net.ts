import type { PromiseRow } from '../promise';

/** Requests of the main process. */
export const netPromises: readonly PromiseRow[] = [
  {
    id: 'I1',
    members: ['net.fetch'],
    promise: 'Trouble of the network is an Error with its name alone: no code, no cause',
    source: 'net-client-request.ts; spec: "should reject promise on DNS failure"',
    check: async ({ main, expect }) => {
      const seen = await main(async ({ net }) => {
        const { createServer } = kit.require('node:net') as typeof import('node:net');
        const server = createServer();
        await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
        const { port } = server.address() as import('node:net').AddressInfo;
        await new Promise((resolve) => server.close(resolve));
        return kit.rejected(net.fetch(`http://127.0.0.1:${port}/`));
      });
      expect(seen).toMatchObject({ name: 'Error', message: 'net::ERR_CONNECTION_REFUSED', hasCause: false });
      expect(seen?.code ?? null).toBeNull();
    },
  },
  {
    id: 'I2',
    members: ['net.fetch'],
    promise: 'Every status is an answer',
    source: 'net-fetch.ts',
    check: async ({ main, expect }) => {
      const seen = await main(async ({ net }) => {
        const server = await kit.serve((_request, response) => response.writeHead(500).end('trouble'));
        const response = await net.fetch(server.origin);
        return [response.status, await response.text()];
      });
      expect(seen).toEqual([500, 'trouble']);
    },
  },
  {
    id: 'I3',
    members: ['net.fetch'],
    promise: 'A request that is none rejects with a TypeError',
    source: 'net-fetch.ts',
    check: async ({ main, expect }) => {
      expect(await main(({ net }) => kit.rejected(net.fetch('x')))).toMatchObject({ name: 'TypeError' });
    },
  },
  {
    id: 'I4',
    members: ['net.fetch'],
    promise: 'A redirect is followed, refused or cancelled, as asked; never an opaque answer',
    source: 'net-client-request.ts',
    check: async ({ main, expect }) => {
      const seen = await main(async ({ net }) => {
        const server = await kit.serve((request, response) => {
          if (request.url === '/to') response.end('arrived');
          else response.writeHead(302, { location: '/to' }).end();
        });
        const ask = (redirect: RequestRedirect) => kit.rejected(net.fetch(server.origin, { redirect }));
        const followed = await (await net.fetch(server.origin)).text();
        return [followed, (await ask('error'))?.message, (await ask('manual'))?.message];
      });
      expect(seen).toEqual([
        'arrived',
        "Attempted to redirect, but redirect policy was 'error'",
        'Redirect was cancelled',
      ]);
    },
  },
  {
    id: 'I5',
    members: ['net.fetch'],
    promise: 'A redirect to data: is refused',
    source: 'spec: "should reject a redirect from http to data:"',
    check: async ({ main, expect }) => {
      const seen = await main(async ({ net }) => {
        const server = await kit.serve((_request, response) => response.writeHead(302, { location: 'data:,x' }).end());
        return kit.rejected(net.fetch(server.origin));
      });
      expect(seen?.message).toBe('net::ERR_UNSAFE_REDIRECT');
    },
  },
  {
    id: 'I6',
    members: ['net.fetch'],
    promise: 'The answer does not say where it came from',
    source: 'net-fetch.ts; net.md',
    check: async ({ main, expect }) => {
      const seen = await main(async ({ net }) => {
        const server = await kit.serve((_request, response) => response.end('text'));
        const { url, redirected } = await net.fetch(server.origin);
        return [url, redirected];
      });
      expect(seen).toEqual(['', false]);
    },
  },
  {
    id: 'I7',
    members: ['net.fetch'],
    promise: 'Unless it is told `omit`, the cookies of the session are sent and kept',
    source: 'net-fetch.ts',
    check: async ({ main, expect }) => {
      const seen = await main(async ({ net }) => {
        const server = await kit.serve((_request, response) =>
          response.writeHead(200, { 'set-cookie': 'conformance=kept; Path=/' }).end('text'),
        );
        const ask = async (init?: RequestInit) => {
          await (await net.fetch(server.origin, init)).text();
          return server.asked.at(-1)?.headers.cookie ?? null;
        };
        const before = [await ask({ credentials: 'omit' }), await ask()];
        return [...before, await ask(), await ask({ credentials: 'omit' })];
      });
      expect(seen).toEqual([null, null, 'conformance=kept', null]);
    },
  },
  {
    id: 'I8',
    members: ['net.fetch'],
    promise: 'The way to use the cache reaches Chromium',
    source: 'url_loader.cc',
    check: async ({ main, expect }) => {
      const seen = await main(async ({ net }) => {
        const server = await kit.serve((_request, response) =>
          response.writeHead(200, { 'cache-control': 'max-age=600' }).end('text'),
        );
        const ask = async (cache: RequestCache) => (await net.fetch(server.origin, { cache })).text();
        await ask('no-store');
        await ask('no-store');
        return server.asked.length;
      });
      expect(seen).toBe(2);
    },
  },
  {
    id: 'I9',
    members: ['net.fetch'],
    promise: "Given up before its head it rejects with the signal's reason; in its body, with an AbortError",
    source: 'net-fetch.ts; spec: "should reject body promise when stream fails"',
    check: async ({ main, expect }) => {
      const seen = await main(async ({ net }) => {
        const server = await kit.serve((request, response) => {
          if (request.url === '/body') response.write(Buffer.alloc(100_000));
        });
        const early = new AbortController();
        early.abort(new Error('my reason'));
        const before = await kit.rejected(net.fetch(server.origin, { signal: early.signal }));
        const during = new AbortController();
        const asked = kit.rejected(net.fetch(`${server.origin}/silent`, { signal: during.signal }));
        await kit.until(() => server.asked.length === 1);
        during.abort(new Error('my reason'));
        const late = new AbortController();
        const response = await net.fetch(`${server.origin}/body`, { signal: late.signal });
        const body = kit.rejected(response.arrayBuffer());
        late.abort(new Error('my reason'));
        return [before?.message, (await asked)?.message, (await body)?.name];
      });
      expect(seen).toEqual(['my reason', 'my reason', 'AbortError']);
    },
  },
  {
    id: 'I10',
    members: ['net.fetch'],
    promise: 'An answer that breaks off rejects where it is read',
    source: 'spec: "should reject body promise when stream fails"',
    check: async ({ main, expect }) => {
      const seen = await main(async ({ net }) => {
        const server = await kit.serve((_request, response) => {
          response.writeHead(200, { 'content-length': '100' });
          response.write('short', () => response.socket?.end());
        });
        const response = await net.fetch(server.origin);
        return kit.rejected(response.text());
      });
      expect(seen?.message).toBe('net::ERR_CONTENT_LENGTH_MISMATCH');
    },
  },
  {
    id: 'I11',
    members: ['net.fetch'],
    promise: 'Answers without a body have none, and repeated headers are joined',
    source: 'net-fetch.ts',
    check: async ({ main, expect }) => {
      const seen = await main(async ({ net }) => {
        const server = await kit.serve((request, response) => {
          const status = Number(request.url?.slice(1)) || 200;
          response
            .writeHead(
              status,
              [
                ['x-twice', 'a'],
                ['x-twice', 'b'],
              ].flat(),
            )
            .end(status === 200 ? 'text' : undefined);
        });
        const none = await Promise.all(['204', '205', '304'].map((status) => net.fetch(`${server.origin}/${status}`)));
        const head = await net.fetch(server.origin, { method: 'HEAD' });
        const full = await net.fetch(server.origin);
        return [...none, head].map(({ body }) => body === null).concat(full.headers.get('x-twice') === 'a, b');
      });
      expect(seen).toEqual([true, true, true, true, true]);
    },
  },
  {
    id: 'I12',
    members: ['net.fetch'],
    promise: 'A body is gathered whole before anything is sent',
    source: 'net-client-request.ts SlurpStream',
    check: async ({ main, expect }) => {
      const seen = await main(async ({ net }) => {
        const server = await kit.serve((request, response) => request.pipe(response));
        let give: ReadableStreamDefaultController<Uint8Array> | undefined;
        const body = new ReadableStream<Uint8Array>({
          start(controller) {
            give = controller;
          },
        });
        const asked = net.fetch(server.origin, { method: 'POST', body, duplex: 'half' } as RequestInit);
        give?.enqueue(new TextEncoder().encode('one '));
        await kit.settle();
        const early = server.asked.length;
        give?.enqueue(new TextEncoder().encode('two'));
        give?.close();
        return [early, await (await asked).text()];
      });
      expect(seen).toEqual([0, 'one two']);
    },
  },
];
