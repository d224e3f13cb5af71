import type { PromiseRow } from '../promise';

/** The app's own scheme. */
export const protocolPromises: readonly PromiseRow[] = [
  {
    id: 'K1',
    members: ['protocol.registerSchemesAsPrivileged'],
    promise: 'It takes a list, and only before the app is ready',
    source: 'api_protocol.cc',
    check: async ({ main, expect }) => {
      const seen = await main(({ protocol }) => [
        kit.early.schemesNoArray,
        kit.caught(() => protocol.registerSchemesAsPrivileged([])),
      ]);
      expect(seen).toMatchObject([
        { message: expect.stringContaining('Argument must be an array of custom schemes.') },
        { message: 'protocol.registerSchemesAsPrivileged should be called before app is ready' },
      ]);
    },
  },
  {
    id: 'K2',
    members: ['protocol.registerSchemesAsPrivileged'],
    promise: 'A cache of code needs a standard scheme',
    source: 'api_protocol.cc',
    check: async ({ main, expect }) => {
      expect(await main(() => kit.early.codeCache)).toMatchObject({
        message: 'Code cache can only be enabled when the custom scheme is registered as standard scheme.',
      });
    },
  },
  {
    id: 'K3',
    members: ['protocol.handle'],
    promise: 'A scheme has one handler',
    source: 'protocol.ts',
    check: async ({ main, expect }) => {
      const seen = await main(({ protocol }) => kit.caught(() => protocol.handle('conformance', () => new Response())));
      expect(seen).toMatchObject({ name: 'Error', message: 'Failed to register protocol: conformance' });
    },
  },
  {
    id: 'K4',
    members: ['protocol.handle', 'window.loadURL'],
    promise: 'A handler that throws, or gives no Response, is ERR_UNEXPECTED; Response.error() is ERR_FAILED',
    source: 'protocol.ts; spec: "can send errors"',
    check: async ({ main, expect }) => {
      const seen = await main(async ({ BrowserWindow, protocol }) => {
        protocol.handle('answers', ({ url }) => {
          const { pathname } = new URL(url);
          if (pathname === '/throws') throw new Error('no answer');
          if (pathname === '/rejects') return Promise.reject(new Error('no answer'));
          return pathname === '/error' ? Response.error() : ('text' as unknown as Response);
        });
        const window = new BrowserWindow({ show: false });
        const codes: unknown[] = [];
        await kit.printed(async () => {
          for (const path of ['throws', 'rejects', 'text', 'error'])
            codes.push((await kit.rejected(window.loadURL(`answers://host/${path}`)))?.code);
        });
        protocol.unhandle('answers');
        return codes;
      });
      expect(seen).toEqual(['ERR_UNEXPECTED', 'ERR_UNEXPECTED', 'ERR_UNEXPECTED', 'ERR_FAILED']);
    },
  },
  {
    id: 'K5',
    members: ['protocol.handle'],
    promise: 'The status reaches the page, its text is the usual one',
    source: 'electron_url_loader_factory.cc',
    check: async ({ main, expect }) => {
      const seen = await main(async ({ protocol }) => {
        protocol.handle('answers', ({ url }) =>
          url.endsWith('/page')
            ? new Response('<p>x</p>')
            : new Response('body', { status: 404, statusText: 'My Words' }),
        );
        const window = await kit.open({}, 'answers://host/page');
        const answer = await kit.inPage(window, async () => {
          const response = await fetch('/other');
          return [response.status, response.statusText, await response.text()];
        });
        protocol.unhandle('answers');
        return answer;
      });
      expect(seen).toEqual([404, 'Not Found', 'body']);
    },
  },
  {
    id: 'K6',
    members: ['protocol.handle'],
    promise: 'A body without a type is a page',
    source: 'electron_url_loader_factory.cc ToResponseHead',
    check: async ({ main, expect }) => {
      const seen = await main(async ({ BrowserWindow, protocol }) => {
        protocol.handle('answers', () => new Response(new TextEncoder().encode('<title>Größe</title><p>x</p>')));
        const window = new BrowserWindow({ show: false });
        await window.loadURL('answers://host/');
        const title = await kit.inPage(window, () => [document.title, document.characterSet]);
        protocol.unhandle('answers');
        return title;
      });
      expect(seen).toEqual(['Größe', 'UTF-8']);
    },
  },
  {
    id: 'K7',
    members: ['protocol.handle'],
    promise: 'A body streams, and a page that leaves cancels it',
    source: 'spec: "calls destroy on aborted body stream"',
    realOnly: 'the browser of the stand-in takes answers whole',
    check: async ({ main, expect }) => {
      const seen = await main(async ({ BrowserWindow, protocol }) => {
        let cancelled = false;
        protocol.handle('answers', () => {
          const body = new ReadableStream({
            pull: (controller) => controller.enqueue(new TextEncoder().encode('x')),
            cancel: () => {
              cancelled = true;
            },
          });
          return new Response(body, { headers: { 'content-type': 'text/html' } });
        });
        const window = new BrowserWindow({ show: false });
        void window.loadURL('answers://host/');
        await kit.event(window.webContents, 'did-navigate');
        window.destroy();
        await kit.until(() => cancelled);
        protocol.unhandle('answers');
        return cancelled;
      });
      expect(seen).toBe(true);
    },
  },
  {
    id: 'K7b',
    members: ['protocol.handle'],
    promise: 'A body that comes in pieces arrives whole, and one that breaks off fails the page that asked',
    source: 'protocol.ts; spec: "can send stream response"',
    check: async ({ main, expect }) => {
      const seen = await main(async ({ protocol }) => {
        const pieces = ['<p>', 'one ', 'two', '</p>'];
        protocol.handle('answers', ({ url }) => {
          const left = [...pieces];
          const body = new ReadableStream({
            pull: async (controller) => {
              await new Promise((resolve) => setTimeout(resolve, 5));
              const piece = left.shift();
              if (url.endsWith('/breaks') && left.length === 2) controller.error(new Error('broken'));
              else if (piece === undefined) controller.close();
              else controller.enqueue(new TextEncoder().encode(piece));
            },
          });
          return new Response(body, { headers: { 'content-type': 'text/html' } });
        });
        const window = await kit.open({}, 'answers://host/page');
        const outcome = await kit.inPage(window, async () => [
          document.body.textContent,
          await (await fetch('/other')).text(),
          await fetch('/breaks')
            .then((response) => response.text())
            .then(
              () => 'whole',
              (error: Error) => error.name,
            ),
        ]);
        protocol.unhandle('answers');
        return outcome;
      });
      expect(seen).toEqual(['one two', '<p>one two</p>', 'TypeError']);
    },
  },
  {
    id: 'K8',
    members: ['protocol.registerSchemesAsPrivileged', 'protocol.handle'],
    promise: 'Addresses of a standard scheme are tidied: dots are resolved',
    source: 'spec: "normalizes urls in standard schemes"',
    check: async ({ main, expect }) => {
      const seen = await main(async ({ protocol }) => {
        const asked: string[] = [];
        protocol.handle('answers', ({ url }) => {
          asked.push(url);
          return new Response('<p>x</p>');
        });
        const window = await kit.open({}, 'answers://host/page');
        await kit.inPage(window, () => fetch('a/../b/./c').then((response) => response.text()));
        protocol.unhandle('answers');
        return asked.at(-1);
      });
      expect(seen).toBe('answers://host/b/c');
    },
  },
  {
    id: 'K9',
    members: ['protocol.registerSchemesAsPrivileged'],
    promise: 'A scheme without the right to be fetched gives a page its scripts, but cannot be fetched',
    source: 'spec: "allows CORS, but disallows fetch requests when specified"',
    check: async ({ main, expect }) => {
      const seen = await main(async ({ protocol }) => {
        protocol.handle('unfetched', ({ url }) => {
          const isPage = !url.endsWith('.js');
          const body = isPage ? '<p>x</p><script src="/part.js"></script>' : 'globalThis.partRan = true;';
          return new Response(body, { headers: { 'content-type': isPage ? 'text/html' : 'text/javascript' } });
        });
        const window = await kit.open({}, 'unfetched://host/page');
        const outcome = await kit.inPage(window, async () => [
          'partRan' in globalThis,
          await fetch('/part.js').then(
            () => 'fetched',
            (error: Error) => error.name,
          ),
        ]);
        protocol.unhandle('unfetched');
        return outcome;
      });
      expect(seen).toEqual([true, 'TypeError']);
    },
  },
];
