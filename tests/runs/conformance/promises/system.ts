import type { PromiseRow } from '../promise';

/** Notifications, power, screens, opening external addresses, and Touch ID. */
export const systemPromises: readonly PromiseRow[] = [
  {
    id: 'J1',
    members: ['Notification'],
    promise: 'Before the app is ready none can be made',
    source: 'api_notification.cc',
    check: async ({ main, expect }) => {
      expect(await main(() => kit.early.notification)).toMatchObject({
        name: 'Error',
        message: 'Cannot create Notification before app is ready',
      });
    },
  },
  {
    id: 'J2',
    members: ['Notification.isSupported'],
    promise: 'It says yes or no at once',
    source: 'notification_presenter_linux.cc, notification_presenter_win.cc',
    check: async ({ main, expect }) => {
      expect(await main(({ Notification }) => typeof Notification.isSupported())).toBe('boolean');
    },
  },
  {
    id: 'J3',
    members: ['notification.show', 'notification.close', 'notification.on'],
    promise: 'Shown once more, it closes first; showing is told later',
    source: 'api_notification.cc; notification.md',
    needs: 'display',
    check: async ({ main, expect }) => {
      const seen = await main(async ({ Notification }) => {
        const notification = new Notification({ title: 'one', body: 'text' });
        const events = kit.note(notification, 'show', 'close');
        const shown = kit.event(notification, 'show');
        notification.show();
        await shown;
        notification.show();
        await kit.until(() => events.includes('close'));
        notification.close();
        return events.slice(0, 2);
      });
      expect(seen).toEqual(['show', 'close']);
    },
  },
  {
    id: 'J3b',
    members: ['notification.on'],
    promise: 'Where the system refuses to show it, `failed` comes in place of `show`, on Linux without a reason',
    source: 'notification.md; libnotify_notification.cc, windows_toast_notification.cc, cocoa_notification.mm',
    byHand: 'the system must refuse to show it',
  },
  {
    id: 'J4',
    members: ['Notification'],
    promise: 'On Windows an id of more than 64 letters is refused',
    source: 'api_notification.cc',
    platforms: ['win32'],
    needs: 'win',
    realOnly: 'the app gives no id, and the stand-in reads none',
    check: async ({ main, expect }) => {
      const seen = await main(({ Notification }) =>
        kit.caught(() => new Notification({ title: 'a', id: 'x'.repeat(65) })),
      );
      expect(seen?.name).toBe('Error');
    },
  },
  {
    id: 'J5',
    members: ['powerMonitor.on'],
    promise: 'The screen lock is told on macOS and Windows only, sleep everywhere',
    source: 'api_power_monitor_mac.mm, api_power_monitor_win.cc; power-monitor.md',
    byHand: 'a person must lock the screen or close the lid',
  },
  {
    id: 'J6',
    members: ['powerMonitor.on'],
    promise: 'Listening is possible once the app is ready',
    source: 'power-monitor.ts',
    check: async ({ main, expect }) => {
      const seen = await main(({ powerMonitor }) =>
        ['suspend', 'resume', 'lock-screen', 'unlock-screen'].map((name) =>
          kit.caught(() => (powerMonitor.on as (event: string, listener: () => void) => void)(name, () => {})),
        ),
      );
      expect(seen).toEqual([null, null, null, null]);
    },
  },
  {
    id: 'J7',
    members: ['powerMonitor.getSystemIdleTime'],
    promise: 'Whole seconds',
    source: 'api_power_monitor.cc',
    check: async ({ main, expect }) => {
      const seen = await main(({ powerMonitor }) => powerMonitor.getSystemIdleTime());
      expect(Number.isInteger(seen)).toBe(true);
    },
  },
  {
    id: 'J8',
    members: ['screen.getAllDisplays', 'screen.on'],
    promise: 'Before the app is ready no member may be touched, not even to listen',
    source: 'screen.ts; api_screen.cc',
    check: async ({ main, expect }) => {
      const refused = { message: "The 'screen' module can't be used before the app 'ready' event" };
      expect(await main(() => [kit.early.screen, kit.early.screenOn])).toMatchObject([refused, refused]);
    },
  },
  {
    id: 'J9',
    members: ['screen.getAllDisplays'],
    promise: 'There is always one, with its bounds and what it leaves to windows',
    source: 'api_screen.cc',
    check: async ({ main, expect }) => {
      const seen = await main(({ screen }) =>
        screen.getAllDisplays().map(({ bounds, workArea, scaleFactor }) => ({ bounds, workArea, scaleFactor })),
      );
      expect(seen.length).toBeGreaterThan(0);
      const rectangle = {
        x: expect.any(Number),
        y: expect.any(Number),
        width: expect.any(Number),
        height: expect.any(Number),
      };
      expect(seen[0]).toMatchObject({ bounds: rectangle, workArea: rectangle, scaleFactor: expect.any(Number) });
    },
  },
  {
    id: 'J10',
    members: ['screen.on'],
    promise: 'Changes of screens are told in a later task, with what changed',
    source: 'api_screen.cc',
    byHand: 'a person must change or unplug a screen',
  },
  {
    id: 'J10b',
    members: ['screen.removeListener'],
    promise: 'A listener that was taken away hears nothing more',
    source: 'screen.ts; screen.md',
    check: async ({ main, expect }) => {
      const seen = await main(({ screen }) => {
        let heard = 0;
        const listen = () => {
          heard += 1;
        };
        const before = screen.listenerCount('display-added');
        screen.on('display-added', listen);
        const during = screen.listenerCount('display-added');
        screen.removeListener('display-added', listen);
        return [during - before, screen.listenerCount('display-added') - before, heard];
      });
      expect(seen).toEqual([1, 0, 0]);
    },
  },
  {
    id: 'J11',
    members: ['shell.openExternal'],
    promise: 'On macOS an address that nobody opens rejects with a sentence',
    source: 'platform_util_mac.mm; spec: "rejects when the url is invalid"',
    platforms: ['darwin'],
    needs: 'mac',
    realOnly: 'the stand-in opens nothing while it is tested',
    check: async ({ main, expect }) => {
      const seen = await main(({ shell }) => kit.rejected(shell.openExternal('conformance-nobody://x')));
      expect(seen?.message).toMatch(/No application found to open URL|Failed to open URL/);
    },
  },
  {
    id: 'J12',
    members: ['shell.openExternal'],
    promise: 'On Windows it rejects with the words of the system',
    source: 'platform_util_win.cc; shell.md',
    platforms: ['win32'],
    byHand: 'Windows may ask the person which program is to open it',
  },
  {
    id: 'J13',
    members: ['shell.openExternal'],
    promise: 'On Linux without xdg-open it rejects',
    source: 'platform_util_linux.cc',
    platforms: ['linux'],
    realOnly: 'the stand-in opens nothing while it is tested',
    check: async ({ main, expect }) => {
      const seen = await main(async ({ shell }) => {
        const { PATH } = process.env;
        process.env.PATH = '';
        const failed = await kit.rejected(shell.openExternal('https://example.com/'));
        process.env.PATH = PATH;
        return failed;
      });
      expect(seen?.message).toBe('Failed to open path');
    },
  },
  {
    id: 'J14',
    members: ['systemPreferences.canPromptTouchID', 'systemPreferences.promptTouchID'],
    promise: 'Both are there on macOS only',
    source: 'api_system_preferences.cc',
    check: async ({ main, expect }) => {
      const seen = await main(({ systemPreferences }) => [
        'canPromptTouchID' in systemPreferences,
        'promptTouchID' in systemPreferences,
      ]);
      const mac = process.platform === 'darwin';
      expect(seen).toEqual([mac, mac]);
    },
  },
  {
    id: 'J15',
    members: ['systemPreferences.canPromptTouchID'],
    promise: 'It says whether Touch ID is there and set up',
    source: 'electron_api_system_preferences_mac.mm',
    platforms: ['darwin'],
    needs: 'mac',
    check: async ({ main, expect }) => {
      expect(await main(({ systemPreferences }) => typeof systemPreferences.canPromptTouchID())).toBe('boolean');
    },
  },
  {
    id: 'J16',
    members: ['systemPreferences.promptTouchID'],
    promise: 'An empty reason rejects before anybody is asked',
    source: 'electron_api_system_preferences_mac.mm',
    platforms: ['darwin'],
    needs: 'mac',
    realOnly: 'the stand-in has no Touch ID of its own',
    check: async ({ main, expect }) => {
      const seen = await main(({ systemPreferences }) => kit.rejected(systemPreferences.promptTouchID('')));
      expect(seen?.message).toContain('reason must be non-empty');
    },
  },
];
