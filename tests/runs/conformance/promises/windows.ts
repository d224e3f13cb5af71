import type { PromiseRow } from '../promise';

const destroyed = { name: 'TypeError', message: 'Object has been destroyed' };

/** Creating, showing and closing a window. */
export const windowPromises: readonly PromiseRow[] = [
  {
    id: 'B1',
    members: ['BrowserWindow'],
    promise: 'Before the app is ready no window can be made',
    source: 'api_browser_window.cc New',
    check: async ({ main, expect }) => {
      expect(await main(() => kit.early.window)).toMatchObject({
        name: 'Error',
        message: 'Cannot create BrowserWindow before app is ready',
      });
    },
  },
  {
    id: 'B2',
    members: ['BrowserWindow'],
    promise: 'A name is used by one window at a time, and is still in use while `closed` is told',
    source: 'api_base_window.cc; native_window.cc NotifyWindowClosed',
    check: async ({ main, expect }) => {
      const seen = await main(({ BrowserWindow }) => {
        const options = { show: false, name: 'unique' };
        const first = new BrowserWindow(options);
        const twice = kit.caught(() => new BrowserWindow(options));
        let within: unknown;
        first.once('closed', () => {
          within = kit.caught(() => new BrowserWindow(options));
        });
        first.destroy();
        return [twice, within, kit.caught(() => new BrowserWindow(options).destroy())];
      });
      const used = { message: "Window name 'unique' is already in use. Window names must be unique." };
      expect(seen).toMatchObject([used, used, null]);
    },
  },
  {
    id: 'B7',
    members: ['window.show', "window 'show'"],
    promise: 'It emits `show` before it returns; a hidden window has told of nothing before',
    source: 'native_window_views.cc Show',
    platforms: ['linux', 'win32'],
    check: async ({ main, expect }) => {
      const seen = await main(({ BrowserWindow }) => {
        const window = new BrowserWindow({ show: false });
        const events = kit.note(window, 'show', 'hide');
        const before = [...events];
        window.show();
        return [before, events];
      });
      expect(seen).toEqual([[], ['show']]);
    },
  },
  {
    id: 'B8',
    members: ["window 'ready-to-show'", 'window.once'],
    promise: 'It comes for every document that has something to see, also while the window is hidden',
    source: 'api_web_contents.cc OnFirstNonEmptyLayout; web-contents.ts',
    basis: 'inferred',
    check: async ({ main, expect }) => {
      const seen = await main(async ({ BrowserWindow }) => {
        const window = new BrowserWindow({ show: false });
        const events = kit.note(window, 'ready-to-show');
        await window.loadURL('conformance://page/index.html');
        await kit.until(() => events.length === 1);
        await window.loadURL('conformance://page/other.html');
        await kit.until(() => events.length === 2);
        return events.length;
      });
      expect(seen).toBe(2);
    },
  },
  {
    id: 'B8b',
    members: ["window 'ready-to-show'", 'window.loadURL'],
    promise: 'After a load that failed it does not come: a window that waits for it alone stays hidden',
    source: 'api_web_contents.cc OnFirstNonEmptyLayout',
    basis: 'inferred',
    check: async ({ main, expect }) => {
      const seen = await main(async ({ BrowserWindow }) => {
        const window = new BrowserWindow({ show: false });
        const events = kit.note(window, 'ready-to-show');
        await kit.rejected(window.loadURL('http://127.0.0.1:9/'));
        await kit.settle();
        return [events, window.isVisible()];
      });
      expect(seen).toEqual([[], false]);
    },
  },
  {
    id: 'B9',
    members: ['window.close', "window 'close'", "window 'closed'", 'window.on'],
    promise: 'It tells `close`, then asks the page, then tells `closed`, and none of it before the call returns',
    source: 'native_window.cc; browser-window.md; spec: "BrowserWindow.close()"',
    check: async ({ main, expect }) => {
      const seen = await main(async () => {
        const window = await kit.open();
        const order: string[] = [];
        kit.handle('unloads', () => order.push('beforeunload'));
        await kit.inPage(window, () => {
          addEventListener('beforeunload', () => void ground.invoke('unloads'));
        });
        window.on('close', () => order.push('close'));
        const closed = kit.event(window, 'closed');
        window.on('closed', () => order.push('closed'));
        window.close();
        const atOnce = [...order];
        await closed;
        return [atOnce.includes('closed'), order.filter((name, place) => order.indexOf(name) === place)];
      });
      expect(seen).toEqual([false, ['close', 'beforeunload', 'closed']]);
    },
  },
  {
    id: 'B9b',
    members: ['window.close', "window 'close'"],
    promise: 'The app may keep the window, and so may the page, whatever its `beforeunload` returns',
    source: 'native_window.cc; spec: "returning false would prevent close"',
    check: async ({ main, expect }) => {
      const seen = await main(async () => {
        const kept: boolean[] = [];
        const window = await kit.open();
        window.once('close', (event) => event.preventDefault());
        window.close();
        await kit.settle(window);
        kept.push(!window.isDestroyed());
        await kit.inPage(window, () => {
          globalThis.onbeforeunload = () => false;
        });
        window.close();
        await kit.settle(window);
        kept.push(!window.isDestroyed());
        await kit.inPage(window, () => {
          globalThis.onbeforeunload = null;
        });
        const closed = kit.event(window, 'closed');
        window.close();
        await closed;
        return [...kept, window.isDestroyed()];
      });
      expect(seen).toEqual([true, true, true]);
    },
  },
  {
    id: 'B10',
    members: ['window.destroy', "page 'destroyed'"],
    promise: 'Nobody is asked; `closed` is told before it returns',
    source: 'api_base_window.cc; api_web_contents.cc Destroy',
    check: async ({ main, expect }) => {
      const seen = await main(async () => {
        const window = await kit.open();
        await kit.inPage(window, () => {
          globalThis.onbeforeunload = () => false;
        });
        const events = kit.note(window, 'close', 'closed');
        const gone = kit.event(window.webContents, 'destroyed');
        window.destroy();
        const atOnce = [...events];
        await gone;
        return [atOnce, events];
      });
      expect(seen).toEqual([['closed'], ['closed']]);
    },
  },
  {
    id: 'B11',
    members: ['window.isDestroyed', 'page.isDestroyed', 'window.focus', 'window.setBounds', 'window.isMaximized'],
    promise: 'In `closed` the window is destroyed already; from then on its members throw, but for its listeners',
    source: 'function_template.h; spec: "prevents users to access methods of webContents after destroyed"',
    check: async ({ main, expect }) => {
      const seen = await main(async () => {
        const window = await kit.open();
        const page = window.webContents;
        let within = false;
        window.once('closed', () => {
          within = window.isDestroyed();
        });
        const gone = kit.event(page, 'destroyed');
        window.destroy();
        await gone;
        const calls: Record<string, () => unknown> = {
          webContents: () => window.webContents,
          show: () => window.show(),
          focus: () => window.focus(),
          close: () => window.close(),
          setBounds: () => window.setBounds({ x: 1 }),
          getNormalBounds: () => window.getNormalBounds(),
          isMaximized: () => window.isMaximized(),
          isMinimized: () => window.isMinimized(),
          isFullScreen: () => window.isFullScreen(),
          setFullScreen: () => window.setFullScreen(false),
          setAlwaysOnTop: () => window.setAlwaysOnTop(true),
          setContentProtection: () => window.setContentProtection(true),
          setMinimumSize: () => window.setMinimumSize(1, 1),
          setBackgroundColor: () => window.setBackgroundColor('#000'),
          send: () => page.send('told'),
          mainFrame: () => page.mainFrame,
          print: () => page.print({}),
        };
        const usable = kit.caught(() => window.once('closed', () => {}).removeAllListeners());
        return {
          within,
          errors: Object.entries(calls).map(([name, run]) => [name, kit.caught(run)]),
          usable,
          gone: page.isDestroyed(),
        };
      });
      expect(seen).toMatchObject({ within: true, usable: null, gone: true });
      for (const [name, error] of seen.errors) expect(error, String(name)).toMatchObject(destroyed);
    },
  },
];
