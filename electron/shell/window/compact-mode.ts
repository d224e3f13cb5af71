import type { Rectangle } from 'electron';
import type { HostWindow } from '../../host';
import { smallest } from './main-window';

/**
 * Makes a window the narrow column above all others, or gives it back its size and place. Asked twice, it does nothing.
 * A window that closes only gets its size back: covering the screen once more would be an animation, then gone.
 */
export type CompactMode = (on: boolean, closing?: boolean) => void;

/** Wide enough for a field of Patchworks' form with its copy button, narrow enough to stand beside a browser. */
const compactSize = { width: 440, height: 720 } as const;

const compactSmallest = { width: 400, height: 480 } as const;

type FullWindow = { readonly bounds: Rectangle; readonly maximized: boolean; readonly fullScreen: boolean };

/**
 * The compact mode of one window. It remembers the full window for as long as it is compact; a window that was
 * maximised or covered the screen does so again afterwards. On Wayland a program may neither place its windows nor keep
 * them on top (Electron docs, BrowserWindow): there it only becomes narrow.
 * @param onScreen  the same size and place, or one that a person can reach: a screen may have gone meanwhile.
 */
export function createCompactMode(window: HostWindow, onScreen: (bounds: Rectangle) => Rectangle): CompactMode {
  let full: FullWindow | null = null;

  const shrink = ({ bounds }: FullWindow) => {
    const height = Math.max(bounds.height, compactSize.height);
    window.setMinimumSize(compactSmallest.width, compactSmallest.height);
    // At the right edge of where the window was, so that it stays on the screen that it was on.
    const x = bounds.x + bounds.width - compactSize.width;
    window.setBounds(onScreen({ x, y: bounds.y, width: compactSize.width, height }));
    window.setAlwaysOnTop(true);
  };

  /** A size that is set while the system still gives back the one before is lost, so each waits for its event. */
  const leaveMaximized = (before: FullWindow) => {
    window.once('unmaximize', () => full === before && shrink(before));
    window.unmaximize();
    // Some systems are done at once, and some never tell.
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
