import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { PromiseRow } from '../promise';

/** The file that a relaunched copy writes, since nobody sees its output. */
type Copy = { readonly lock: boolean; readonly given: string; readonly folder: string; readonly ended: boolean };

/** Quitting, and what prevents it. */
export const appLifePromises: readonly PromiseRow[] = [
  {
    id: 'A13',
    members: ['app.quit', 'app.requestSingleInstanceLock'],
    promise: 'Before the app is ready `quit` ends it with code 0 and its three events',
    source: 'browser.cc Shutdown; browser_main_parts.cc',
    basis: 'inferred',
    check: async ({ start, expect }) => {
      const { said, code } = await start({ scenario: 'quitsEarly' });
      expect(said).toEqual(['before-quit', 'will-quit', 'quit 0']);
      expect(code).toBe(0);
    },
  },
  {
    id: 'A14',
    members: ['app.quit', "app 'before-quit'"],
    promise: 'The order is before-quit, close, closed, will-quit, quit; a second call changes nothing',
    source: 'browser.cc Quit, NotifyAndShutdown',
    check: async ({ start, expect }) => {
      const { said, code } = await start({ scenario: 'quitOrder' });
      expect(said).toEqual(['before-quit', 'close one', 'closed one', 'will-quit', 'quit 0']);
      expect(code).toBe(0);
    },
  },
  {
    id: 'A15',
    members: ["app 'before-quit'", 'app.quit'],
    promise: 'Prevented, nothing closes, and the next `quit` asks again',
    source: 'browser.cc Quit',
    check: async ({ start, expect }) => {
      const { said } = await start({ scenario: 'quitPrevented' });
      expect(said).toEqual(['before-quit 1', false, 'before-quit 2', 'close one', 'closed one']);
    },
  },
  {
    id: 'A16',
    members: ["window 'close'", 'app.quit'],
    promise: 'A window that stays calls the whole quit off; a later one goes through',
    source: 'browser.cc OnWindowCloseCancelled',
    check: async ({ start, expect }) => {
      const { said, code } = await start({ scenario: 'closePrevented' });
      expect(said).toEqual([false, 'will-quit']);
      expect(code).toBe(0);
    },
  },
  {
    id: 'A16b',
    members: ['app.quit', 'window.close'],
    promise: 'A page that wants to stay calls the quit off, too',
    source: 'api_browser_window.cc BeforeUnloadDialogCancelled; spec: "should emit will-quit event on app.quit"',
    check: async ({ start, expect }) => {
      const { said } = await start({ scenario: 'pagePreventsQuit' });
      expect(said).toEqual([false]);
    },
  },
  {
    id: 'A17',
    members: ['app.quit'],
    promise: 'With will-quit prevented the app lives on without windows',
    source: 'browser.cc NotifyAndShutdown',
    check: async ({ start, expect }) => {
      const { said, code } = await start({ scenario: 'willQuitPrevented' });
      expect(said).toEqual(['will-quit', 'lives on']);
      expect(code).toBe(3);
    },
  },
  {
    id: 'A17b',
    members: ['app.relaunch', 'app.requestSingleInstanceLock'],
    promise: 'Called twice it starts two copies once the app has ended, with the given arguments and a free lock',
    source: 'app.md; api_app.cc Relaunch; relauncher.cc; spec: "relaunches the app"',
    check: async ({ start, folder, expect }) => {
      const notes = await folder();
      const { said, code } = await start({ scenario: 'relaunches', args: [`--notes=${notes}`] });
      expect(said).toEqual([true, 'quit 0']);
      expect(code).toBe(0);
      const read = () =>
        readdirSync(notes).map((name) => JSON.parse(readFileSync(path.join(notes, name), 'utf8')) as Copy);
      await expect.poll(() => read().filter(({ ended }) => ended).length, { timeout: 60_000 }).toBe(2);
      const copies = read();
      expect(copies.filter(({ lock }) => lock).length).toBeGreaterThan(0);
      for (const { given, folder: cwd } of copies) expect([given, cwd]).toEqual(['a b', process.cwd()]);
    },
  },
  {
    id: 'A18',
    members: ["app 'window-all-closed'"],
    promise: 'Nobody listening, the app quits when its last window has gone',
    source: 'init.ts; app.md',
    check: async ({ start, expect }) => {
      const { said, code } = await start({ scenario: 'allClosedQuits' });
      expect(said).toEqual(['before-quit', 'will-quit', 'quit 0']);
      expect(code).toBe(0);
    },
  },
  {
    id: 'A19',
    members: ['start', "app 'before-quit'"],
    promise: 'SIGINT and SIGTERM act as `quit`, which can be prevented',
    source: 'browser_main_parts.cc',
    platforms: ['linux', 'darwin'],
    check: async ({ start, expect }) => {
      let sent = 0;
      const { said, code } = await start({
        scenario: 'signalled',
        onSaid: (words, signal) => {
          if (sent === 0 && words.includes('ready')) {
            sent = 1;
            signal('SIGTERM');
          } else if (sent === 1 && words.includes('before-quit 1')) {
            sent = 2;
            signal('SIGINT');
          }
        },
      });
      expect(said).toEqual(['ready', 'before-quit 1', 'before-quit 2']);
      expect(code).toBe(0);
    },
  },
  {
    id: 'A20',
    members: ["app 'before-quit'", 'app.quit'],
    promise: 'On Windows none of the three events comes at log-off or shutdown',
    source: 'app.md',
    basis: 'documentation',
    platforms: ['win32'],
    byHand: 'a person must log off',
  },
  {
    id: 'A21',
    members: ["app 'open-url'"],
    promise: 'On macOS it may come before the app is ready',
    source: 'api_app.cc OnOpenURL; app.md',
    platforms: ['darwin'],
    byHand: 'needs a packaged app that is registered for a scheme',
  },
  {
    id: 'A22',
    members: ["app 'activate'"],
    promise: 'On macOS a click on the icon brings it, with whether windows are there',
    source: 'electron_application_delegate.mm',
    platforms: ['darwin'],
    byHand: 'a person must click in the Dock',
  },
  {
    id: 'A23',
    members: ['app.setAsDefaultProtocolClient'],
    promise: 'A scheme that is none is refused with false',
    source: 'browser.cc IsValidProtocolScheme',
    check: async ({ main, expect }) => {
      expect(
        await main(({ app }) => ['1x', 'a b', ''].map((scheme) => app.setAsDefaultProtocolClient(scheme))),
      ).toEqual([false, false, false]);
    },
  },
  {
    id: 'A24',
    members: ['start', "app 'second-instance'"],
    promise: 'On Windows an argument after an address ends the process at once, unless -- came first',
    source: 'command_line_args.cc; electron_main_win.cc',
    platforms: ['win32'],
    needs: 'win',
    realOnly: 'it is the program itself that looks at its arguments',
    check: async ({ start, expect }) => {
      const { said } = await start({ scenario: 'names', args: ['keyquilt://key/1', '--more'] });
      expect(said).toEqual([]);
    },
  },
  {
    id: 'A25',
    members: ['start'],
    promise: 'After an error that nobody caught, and a rejection that nobody heard, the app goes on',
    source: 'init.ts; browser_main_parts.cc',
    check: async ({ start, expect }) => {
      const thrown = await start({ scenario: 'throws' });
      expect(thrown.said).toEqual(['caught late', 'lives on']);
      const rejected = await start({ scenario: 'rejects' });
      expect(rejected.said).toEqual(['lives on']);
    },
  },
  {
    id: 'A26',
    members: ['start'],
    promise: '`exit` destroys the windows, with neither before-quit nor will-quit, and with the given code',
    source: 'init.ts; app.md',
    check: async ({ start, expect }) => {
      const { said, code } = await start({ scenario: 'exits' });
      expect(said).toEqual(['closed one', 'quit 7']);
      expect(code).toBe(7);
    },
  },
  {
    id: 'A27',
    members: ["app 'select-client-certificate'"],
    promise: 'It comes for requests of main, too; prevented and answered with nothing, no certificate is sent',
    source: 'api_app.cc; breaking-changes.md 44',
    byHand: 'needs a personal certificate in the store of the system',
  },
  {
    id: 'A28',
    members: ['app.setAppUserModelId'],
    promise: 'It is there on every system and does something on Windows only',
    source: 'app.md; api_app.cc',
    check: async ({ main, expect }) => {
      expect(await main(({ app }) => kit.caught(() => app.setAppUserModelId('com.example.conformance')))).toBeNull();
    },
  },
];
