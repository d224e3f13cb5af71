import type { Rectangle } from 'electron';
import type { HostWindow } from '../../host';
import { smallest } from './main-window';

/**
 * Turns a window into a narrow column on top of all others, or restores its size and position. A repeated call does
 * nothing. With `closing` it does not return to full screen, which would only play an animation before the window
 * closes.
 */
export type CompactMode = (on: boolean, closing?: boolean) => void;

/** Wide enough for a field of Patchworks' form with its copy button, narrow enough to fit next to a browser. */
const compactSize = { width: 440, height: 720 } as const;

const compactSmallest = { width: 400, height: 480 } as const;

type FullWindow = { readonly bounds: Rectangle; readonly maximized: boolean; readonly fullScreen: boolean };

/**
 * The compact mode of one window. While compact, it remembers the full window's bounds and whether it was maximised or
 * in full screen. On Wayland a program may neither place its windows nor keep them on top (Electron docs,
 * BrowserWindow): the window only becomes narrow there.
 * @param onScreen  returns the same bounds, or reachable ones when a screen has gone.
 */
export function createCompactMode(window: HostWindow, onScreen: (bounds: Rectangle) => Rectangle): CompactMode {
  let full: FullWindow | null = null;

  const shrink = ({ bounds }: FullWindow) => {
    const height = Math.max(bounds.height, compactSize.height);
    window.setMinimumSize(compactSmallest.width, compactSmallest.height);
    // Align with the right edge of the full window, so that it stays on the same screen.
    const x = bounds.x + bounds.width - compactSize.width;
    window.setBounds(onScreen({ x, y: bounds.y, width: compactSize.width, height }));
    window.setAlwaysOnTop(true);
  };

  /** The system drops a size that is set while it still restores the earlier one, so wait for each event. */
  const leaveMaximized = (before: FullWindow) => {
    window.once('unmaximize', () => full === before && shrink(before));
    window.unmaximize();
    // Some systems finish at once, and some never send the event.
    if (!window.isMaximized()) shrink(before);
  };
  const leaveFullScreen = (before: FullWindow) => {
    window.once('leave-full-screen', () => full === before && leave({ ...before, fullScreen: false }, before));
    window.setFullScreen(false);
  };
  const leave = ({ maximized, fullScreen }: FullWindow, before: FullWindow) => {
    if (fullScreen) leaveFullScreen(before);
    else if (maximized) leaveMaximized(before);
    else shrink(before);
  };

  return (on, closing = false) => {
    if (window.isDestroyed() || on === (full !== null)) return;
    if (!on && full) {
      const { bounds, maximized, fullScreen } = full;
      full = null;
      window.setAlwaysOnTop(false);
      window.setBounds(onScreen(bounds));
      window.setMinimumSize(smallest.width, smallest.height);
      if (maximized) window.maximize();
      if (fullScreen && !closing) window.setFullScreen(true);
      return;
    }
    const before = {
      bounds: window.getNormalBounds(),
      maximized: window.isMaximized(),
      fullScreen: window.isFullScreen(),
    };
    full = before;
    leave(before, before);
  };
}
