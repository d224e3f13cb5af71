import type { PromiseRow } from '../promise';

/** Appearance of a window, and the events when the last one is closed. */
export const windowAppearancePromises: readonly PromiseRow[] = [
  {
    id: 'B12',
    members: ["window 'closed'", "app 'window-all-closed'"],
    promise: '`closed` is told before `window-all-closed`, and that one not while another window is open',
    source: 'native_window.cc NotifyWindowClosed',
    check: async ({ start, expect }) => {
      const { said, code } = await start({ scenario: 'allClosed' });
      expect(said).toEqual(['closed first', 'closed second', 'window-all-closed']);
      expect(code).toBe(0);
    },
  },
  {
    id: 'B21',
    members: ['window.setAlwaysOnTop'],
    promise: '`always-on-top-changed` is told only when it changed',
    source: 'native_window_views.cc',
    platforms: ['linux', 'win32'],
    check: async ({ main, expect }) => {
      const seen = await main(async () => {
        const window = await kit.open();
        const events = kit.note(window, 'always-on-top-changed');
        for (const flag of [false, true, true, false, false]) window.setAlwaysOnTop(flag);
        await kit.settle();
        return events.length;
      });
      expect(seen).toBe(2);
    },
  },
  {
    id: 'B23',
    members: ['window.focus'],
    promise: 'A hidden window does not get the focus',
    source: 'native_window_views.cc Focus',
    platforms: ['linux', 'win32'],
    needs: 'display',
    check: async ({ main, expect }) => {
      const seen = await main(async () => {
        const window = await kit.open();
        window.focus();
        await kit.settle();
        return [window.isFocused(), window.isVisible()];
      });
      expect(seen).toEqual([false, false]);
    },
  },
  {
    id: 'B24',
    members: ['window.setBackgroundColor'],
    promise: 'A colour that cannot be read becomes white, and a good one is kept',
    source: 'api_browser_window.cc SetBackgroundColor',
    check: async ({ main, expect }) => {
      const seen = await main(async () => {
        const window = await kit.open();
        window.setBackgroundColor('#14171c');
        const good = window.getBackgroundColor();
        window.setBackgroundColor('no colour');
        return [good, window.getBackgroundColor()];
      });
      expect(seen).toEqual(['#14171C', '#FFFFFF']);
    },
  },
];
