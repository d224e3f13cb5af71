import type { PromiseRow } from '../promise';

/** Window behaviour of one system, or common to all. */
export const windowSystemPromises: readonly PromiseRow[] = [
  {
    id: 'B15',
    members: ['window.setBounds'],
    promise: 'On Wayland the place is ignored, and x and y read 0',
    source: 'browser-window.md',
    basis: 'documentation',
    platforms: ['linux'],
    byHand: 'needs a Wayland session with a compositor',
  },
  {
    id: 'B18',
    members: ['window.setFullScreen'],
    promise: 'On macOS it returns at once, and the events come after the animation',
    source: 'browser-window.md; native_window_mac.mm',
    platforms: ['darwin'],
    needs: 'mac',
    check: async ({ main, expect }) => {
      const seen = await main(async () => {
        const window = await kit.open({ show: true });
        const entered = kit.event(window, 'enter-full-screen');
        const events = kit.note(window, 'enter-full-screen', 'leave-full-screen');
        window.setFullScreen(true);
        const atOnce = [...events];
        await entered;
        const left = kit.event(window, 'leave-full-screen');
        window.setFullScreen(false);
        await left;
        return [atOnce, events];
      });
      expect(seen).toEqual([[], ['enter-full-screen', 'leave-full-screen']]);
    },
  },
  {
    id: 'B19',
    members: ['window.setFullScreen', "window 'leave-full-screen'"],
    promise: 'On Windows the events come before it returns, `leave-full-screen` also when it was not full screen',
    source: 'native_window_views.cc SetFullScreen',
    platforms: ['win32'],
    needs: 'win',
    realOnly: 'the stand-in is told of full screen later on every system',
    check: async ({ main, expect }) => {
      const seen = await main(async () => {
        const window = await kit.open({ show: true });
        const events = kit.note(window, 'enter-full-screen', 'leave-full-screen');
        window.setFullScreen(false);
        return [...events];
      });
      expect(seen).toEqual(['leave-full-screen']);
    },
  },
  {
    id: 'B22',
    members: ['window.setContentProtection'],
    promise:
      'It is accepted everywhere; on Linux it has no effect, on macOS newer recorders see the window all the same',
    source: 'native_window_views.cc; browser-window.md',
    check: async ({ main, expect }) => {
      const seen = await main(async () => {
        const window = await kit.open();
        return [
          kit.caught(() => window.setContentProtection(true)),
          kit.caught(() => window.setContentProtection(false)),
        ];
      });
      expect(seen).toEqual([null, null]);
    },
  },
];
