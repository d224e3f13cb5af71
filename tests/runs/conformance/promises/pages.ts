import type { PromiseRow } from '../promise';

/** Loading, navigation and crashes of a page. */
export const pagePromises: readonly PromiseRow[] = [
  {
    id: 'C1',
    members: ['page.id'],
    promise: 'A whole number that stays readable when the page has gone',
    source: 'web-contents.ts',
    check: async ({ main, expect }) => {
      const seen = await main(async () => {
        const window = await kit.open();
        const page = window.webContents;
        const before = page.id;
        const gone = kit.event(page, 'destroyed');
        window.destroy();
        await gone;
        return [Number.isInteger(before), page.id === before];
      });
      expect(seen).toEqual([true, true]);
    },
  },
  {
    id: 'C2',
    members: ['window.loadURL'],
    promise: 'It resolves with nothing when the page is there; it rejects with an error that has code, errno and url',
    source: 'web-contents.ts _awaitNextLoad; spec: "rejects when loading fails due to DNS not resolved"',
    check: async ({ main, expect }) => {
      const seen = await main(async ({ BrowserWindow }) => {
        const window = new BrowserWindow({ show: false });
        const good = await window.loadURL('conformance://page/index.html');
        return [good === undefined, await kit.rejected(window.loadURL('http://127.0.0.1:9/'))];
      });
      expect(seen).toEqual([
        true,
        expect.objectContaining({
          name: 'Error',
          code: expect.stringMatching(/^ERR_(UNSAFE_PORT|CONNECTION_REFUSED)$/),
          errno: expect.any(Number),
          url: 'http://127.0.0.1:9/',
          message: expect.stringMatching(/^ERR_[A-Z_]+ \(-\d+\) loading 'http:\/\/127\.0\.0\.1:9\/'$/),
        }),
      ]);
    },
  },
  {
    id: 'C3',
    members: ['window.loadURL'],
    promise: 'A failed load that nobody waits for is no unhandled rejection',
    source: 'web-contents.ts loadURL',
    check: async ({ start, expect }) => {
      const { said } = await start({ scenario: 'silentLoad' });
      expect(said).toEqual(['quiet']);
    },
  },
  {
    id: 'C4',
    members: ['window.loadURL'],
    promise: 'A second load ends the first one with ERR_ABORTED',
    source: 'spec: "rejects if the load is aborted"',
    check: async ({ main, expect }) => {
      const seen = await main(async ({ BrowserWindow }) => {
        const never = await kit.serve(() => {});
        const window = new BrowserWindow({ show: false });
        const first = kit.rejected(window.loadURL(`${never.origin}/first`));
        await kit.until(() => never.asked.length > 0);
        await window.loadURL('conformance://page/index.html');
        return first;
      });
      expect(seen).toMatchObject({ code: 'ERR_ABORTED', errno: -3 });
    },
  },
  {
    id: 'C5',
    members: ['window.loadURL'],
    promise: 'An unknown scheme rejects with ERR_FAILED; a frame below that fails does not',
    source: 'spec: "rejects when loading fails due to a bad scheme", "doesn\'t reject when a subframe fails to load"',
    check: async ({ main, expect }) => {
      const seen = await main(async ({ BrowserWindow }) => {
        const window = new BrowserWindow({ show: false });
        const bad = await kit.rejected(window.loadURL('bad-scheme://foo'));
        const frame = 'data:text/html,<p>text</p><iframe src="http://127.0.0.1:9/"></iframe>';
        return [bad, await kit.rejected(window.loadURL(frame))];
      });
      expect(seen).toMatchObject([{ code: 'ERR_FAILED', errno: -2, url: 'bad-scheme://foo' }, null]);
    },
  },
  {
    id: 'C6',
    members: ['window.loadURL'],
    promise: 'On a destroyed window it throws at once',
    source: 'web-contents.ts',
    check: async ({ main, expect }) => {
      const seen = await main(async () => {
        const window = await kit.open();
        window.destroy();
        return kit.caught(() => void window.loadURL('conformance://page/index.html'));
      });
      expect(seen).toMatchObject({ name: 'TypeError', message: 'Object has been destroyed' });
    },
  },
  {
    id: 'C8',
    members: ['page.mainFrame'],
    promise: 'The same object for every document; once its process has gone, its members throw',
    source: 'api_web_frame_main.cc',
    check: async ({ main, expect }) => {
      const seen = await main(async () => {
        const window = await kit.open();
        const frame = window.webContents.mainFrame;
        await window.loadURL('conformance://page/other.html');
        const same = frame === window.webContents.mainFrame;
        const address = frame.url;
        const gone = kit.event(window.webContents, 'render-process-gone');
        window.webContents.forcefullyCrashRenderer();
        await gone;
        return [same, address, kit.caught(() => frame.url)];
      });
      expect(seen).toMatchObject([
        true,
        'conformance://page/other.html',
        { message: 'Render frame was disposed before WebFrameMain could be accessed' },
      ]);
    },
  },
  {
    id: 'C9',
    members: ["page 'will-frame-navigate'", "page 'will-navigate'", 'page.on'],
    promise: "Only the page's own ways are asked about, by both events; the first prevented, the second does not come",
    source: 'electron_navigation_throttle.cc; web-contents.md',
    check: async ({ main, expect }) => {
      const seen = await main(async () => {
        const window = await kit.open();
        const page = window.webContents;
        const events = kit.note(page, 'will-frame-navigate', 'will-navigate');
        const facts: unknown[] = [];
        page.once('will-frame-navigate', (event) => {
          event.preventDefault();
          facts.push(event.url, event.isMainFrame, event.isSameDocument, event.frame === page.mainFrame);
        });
        await kit.inPage(window, () => {
          location.href = '/other.html';
        });
        await kit.until(() => events.length > 0);
        await kit.settle(window);
        const first = [...events];
        await kit.inPage(window, () => {
          location.href = '/other.html';
        });
        await kit.until(() => page.getURL().endsWith('other.html'));
        return { first, events: events.slice(first.length), facts };
      });
      expect(seen).toEqual({
        first: ['will-frame-navigate'],
        events: ['will-frame-navigate', 'will-navigate'],
        facts: ['conformance://page/other.html', true, false, true],
      });
    },
  },
  {
    id: 'C10',
    members: ["page 'will-navigate'"],
    promise: 'Not for loadURL, a hash or pushState',
    source: 'web-contents.md; electron_navigation_throttle.cc',
    check: async ({ main, expect }) => {
      const seen = await main(async () => {
        const window = await kit.open();
        const events = kit.note(window.webContents, 'will-navigate', 'will-frame-navigate');
        await kit.inPage(window, () => {
          location.hash = 'there';
          history.pushState({}, '', '/pushed');
        });
        await kit.settle(window);
        await window.loadURL('conformance://page/other.html');
        return events;
      });
      expect(seen).toEqual([]);
    },
  },
  {
    id: 'C11',
    members: ["page 'will-redirect'"],
    promise: 'It comes for the redirects of servers, also after loadURL; prevented, the whole load ends',
    source: 'electron_navigation_throttle.cc; web-contents.md',
    check: async ({ main, expect }) => {
      const seen = await main(async ({ BrowserWindow }) => {
        const server = await kit.serve((request, response) => {
          if (request.url === '/from') response.writeHead(302, { location: '/to' }).end();
          else response.end('<p>arrived</p>');
        });
        const window = new BrowserWindow({ show: false });
        const events = kit.note(window.webContents, 'will-redirect');
        await window.loadURL(`${server.origin}/from`);
        window.webContents.once('will-redirect', (event) => event.preventDefault());
        const prevented = await kit.rejected(window.loadURL(`${server.origin}/from`));
        return [events.length, prevented?.code, server.asked.filter(({ url }) => url === '/to').length];
      });
      expect(seen).toEqual([2, 'ERR_ABORTED', 1]);
    },
  },
  {
    id: 'C12',
    members: ["page 'will-attach-webview'"],
    promise: 'Without the preference a webview is an unknown element, and nothing is told',
    source: 'guest-view-manager.ts; web-contents.md',
    check: async ({ main, expect }) => {
      const seen = await main(async () => {
        const window = await kit.open();
        const events = kit.note(window.webContents, 'will-attach-webview');
        const kind = await kit.inPage(window, () => {
          const view = document.body.appendChild(document.createElement('webview'));
          return view instanceof HTMLUnknownElement || view.constructor === HTMLElement;
        });
        await kit.settle(window);
        return [kind, ...events];
      });
      expect(seen).toEqual([true]);
    },
  },
  {
    id: 'C15',
    members: ["page 'render-process-gone'", 'page.once', 'window.loadURL'],
    promise: 'It comes for the page, then for the app, with a reason; the page can be loaded again',
    source: 'api_web_contents.cc; web-contents.ts',
    check: async ({ main, expect }) => {
      const seen = await main(async ({ app }) => {
        const window = await kit.open();
        const order: unknown[] = [];
        window.webContents.once('render-process-gone', (_event, { reason, exitCode }) =>
          order.push('page', typeof reason, typeof exitCode),
        );
        const told = kit.event(app, 'render-process-gone');
        app.once('render-process-gone', (_event, page) => order.push('app', page === window.webContents));
        window.webContents.forcefullyCrashRenderer();
        await told;
        await window.loadURL('conformance://page/other.html');
        return [...order, await kit.inPage(window, () => document.title)];
      });
      expect(seen).toEqual(['page', 'string', 'number', 'app', true, 'Other']);
    },
  },
];
