import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { PromiseRow } from '../promise';

const bounds = { x: 40, y: 50, width: 640, height: 480 };

/** Position of a window and its persistence. */
export const windowPlacePromises: readonly PromiseRow[] = [
  {
    id: 'B3',
    members: ['BrowserWindow'],
    promise: 'A window with a name is kept with its place and state in the file `Local State` of the data folder',
    source: 'native_window.cc SaveWindowState; spec: "should save window state with required properties"',
    check: async ({ start, folder, expect }) => {
      const userData = await folder();
      await start({ scenario: 'placeWindow', userData });
      const kept = JSON.parse(await readFile(path.join(userData, 'Local State'), 'utf8'));
      expect(kept.windowStates.placed).toMatchObject({
        ...{ left: bounds.x, top: bounds.y, right: bounds.x + bounds.width, bottom: bounds.y + bounds.height },
        ...{ maximized: false, fullscreen: false, kiosk: false },
        ...{ workAreaLeft: expect.any(Number), workAreaTop: expect.any(Number) },
        ...{ workAreaRight: expect.any(Number), workAreaBottom: expect.any(Number) },
      });
    },
  },
  {
    id: 'B4',
    members: ['BrowserWindow', 'window.getNormalBounds'],
    promise: 'Its place is back in the constructor and beats the options',
    source: 'native_window.cc RestoreWindowState',
    needs: 'display',
    check: async ({ start, folder, expect }) => {
      const userData = await folder();
      await start({ scenario: 'placeWindow', userData });
      const { said } = await start({ scenario: 'readWindow', userData });
      expect(said).toEqual([bounds]);
    },
  },
  {
    id: 'B4b',
    members: ['BrowserWindow', 'window.isMaximized'],
    promise: 'A maximised window is so again once it is shown, not before',
    source: 'native_window.cc RestoreWindowState, FlushPendingDisplayMode',
    needs: 'display',
    check: async ({ start, folder, expect }) => {
      const userData = await folder();
      await start({ scenario: 'maximizeWindow', userData });
      const { said } = await start({ scenario: 'showMaximized', userData });
      expect(said).toEqual([false, true]);
    },
  },
  {
    id: 'B5',
    members: ['BrowserWindow'],
    promise: 'A window that was left outside of every screen comes up where some of it is seen',
    source: 'native_window.cc RestoreBounds',
    needs: 'display',
    check: async ({ start, folder, expect }) => {
      const userData = await folder();
      await start({ scenario: 'placeWindow', userData, args: ['--far-away'] });
      const { said } = await start({ scenario: 'readWindow', userData });
      const [found] = said as [typeof bounds];
      expect(found.x).toBeLessThan(20_000);
      expect(found.y).toBeLessThan(20_000);
      expect(found).toMatchObject({ width: bounds.width, height: bounds.height });
    },
  },
  {
    id: 'B6',
    members: ['BrowserWindow'],
    promise: 'Without a name nothing is kept',
    source: 'native_window.cc',
    check: async ({ start, folder, expect }) => {
      const userData = await folder();
      await start({ scenario: 'placeWindow', userData, args: ['--nameless'] });
      const text = await readFile(path.join(userData, 'Local State'), 'utf8').catch(() => '{}');
      expect(JSON.parse(text).windowStates ?? {}).toEqual({});
    },
  },
  {
    id: 'B13',
    members: ['window.getNormalBounds', 'window.maximize', 'window.unmaximize', "window 'maximize'"],
    promise: 'Maximised, a window has other bounds and still tells its normal ones; it is told later, and both ways',
    source: 'browser-window.md; spec: "checks normal bounds when maximized"',
    needs: 'display',
    check: async ({ main, expect }) => {
      const seen = await main(async (_electron, place) => {
        const window = await kit.open({ ...place, show: true });
        await kit.settle(window);
        const before = window.getBounds();
        const maximized = kit.event(window, 'maximize');
        window.maximize();
        await maximized;
        const during = [window.isMaximized(), window.getNormalBounds(), window.getBounds().width > before.width];
        const back = kit.event(window, 'unmaximize');
        window.unmaximize();
        await back;
        await kit.until(() => window.getBounds().width === before.width);
        return { before, during, after: [window.isMaximized(), window.getBounds()] };
      }, bounds);
      expect(seen.during).toEqual([true, seen.before, true]);
      expect(seen.after).toEqual([false, seen.before]);
    },
  },
  {
    id: 'B14',
    members: ['window.setBounds', 'window.setMinimumSize'],
    promise: 'What is left out stays, and fractions are rounded',
    source: 'browser-window.ts; spec: "rounds non-integer bounds"',
    check: async ({ main, expect }) => {
      const seen = await main(async () => {
        const window = await kit.open({ width: 400, height: 300 });
        window.setBounds({ width: 500.4, height: 350.6 });
        await kit.settle();
        const { width, height } = window.getBounds();
        window.setBounds({ width: 520 });
        await kit.settle();
        return [width, height, window.getBounds().width, window.getBounds().height];
      });
      expect(seen).toEqual([500, 351, 520, 351]);
    },
  },
  {
    id: 'B16',
    members: ['window.maximize', 'window.unmaximize'],
    promise: 'Maximising shows a hidden window; `unmaximize` of one that is not maximised tells nothing',
    source: 'native_window_views.cc Maximize, Unmaximize',
    platforms: ['linux', 'win32'],
    needs: 'display',
    check: async ({ main, expect }) => {
      const seen = await main(async () => {
        const window = await kit.open();
        const events = kit.note(window, 'unmaximize', 'resize');
        window.unmaximize();
        await kit.settle(window);
        const quiet = [...events];
        window.maximize();
        await kit.until(() => window.isVisible());
        return [quiet, window.isVisible()];
      });
      expect(seen).toEqual([[], true]);
    },
  },
  {
    id: 'B17',
    members: ['window.restore', 'window.isMinimized'],
    promise: 'Minimising and restoring are told, and `isMinimized` follows',
    source: 'browser-window.md',
    needs: 'display',
    check: async ({ main, expect }) => {
      const seen = await main(async () => {
        const window = await kit.open({ show: true });
        await kit.settle(window);
        const minimized = kit.event(window, 'minimize');
        window.minimize();
        await minimized;
        const during = window.isMinimized();
        const restored = kit.event(window, 'restore');
        window.restore();
        await restored;
        return [during, window.isMinimized()];
      });
      expect(seen).toEqual([true, false]);
    },
  },
  {
    id: 'B20',
    members: ['window.setFullScreen', 'window.isFullScreen', "window 'leave-full-screen'"],
    promise: 'Full screen shows a hidden window and is told both ways; leaving what it is not in does nothing',
    source: 'native_window_views.cc SetFullScreen',
    platforms: ['linux'],
    needs: 'display',
    check: async ({ main, expect }) => {
      const seen = await main(async () => {
        const window = await kit.open();
        const events = kit.note(window, 'leave-full-screen');
        window.setFullScreen(false);
        await kit.settle(window);
        const quiet = [window.isVisible(), ...events];
        const entered = kit.event(window, 'enter-full-screen');
        window.setFullScreen(true);
        await entered;
        const during = [window.isVisible(), window.isFullScreen()];
        const left = kit.event(window, 'leave-full-screen');
        window.setFullScreen(false);
        await left;
        return [quiet, during, window.isFullScreen()];
      });
      expect(seen).toEqual([[false], [true, true], false]);
    },
  },
];
