import type { BrowserWindowConstructorOptions } from 'electron';
import type { Host, HostWindow } from '../../host';
import { pagePreferences } from './page-preferences';
import { pageAddress } from './page-protocol';
import { keepBoundsOnScreen } from './window-bounds';
import { forbidNavigation } from './window-rules';

/** Background colours of the design tokens, shown before the first paint. */
const backgrounds = { light: '#f8f6f1', dark: '#14171c' } as const;

/** The minimum size of the full window. */
export const smallest = { width: 560, height: 480 } as const;

/** Size and preferences of the window. */
export function windowOptions(preload: string, dark: boolean): BrowserWindowConstructorOptions {
  return {
    width: 1160,
    height: 780,
    minWidth: smallest.width,
    minHeight: smallest.height,
    show: false,
    // Electron stores size, position and the maximised state under this name (Electron docs, Window State Persistence).
    name: 'main',
    windowStatePersistence: true,
    title: 'Keyquilt',
    backgroundColor: dark ? backgrounds.dark : backgrounds.light,
    webPreferences: { ...pagePreferences, preload },
  };
}

/**
 * Opens the app's one window and shows it when its first frame is ready.
 * @param loadFailed called when the page could not be loaded; the window is shown all the same.
 */
export function openMainWindow(host: Host, preload: string, loadFailed: () => void): HostWindow {
  const window = new host.BrowserWindow(windowOptions(preload, host.nativeTheme.shouldUseDarkColors));
  forbidNavigation(window.webContents);
  keepBoundsOnScreen(window, host.screen);
  window.once('ready-to-show', () => window.show());
  const load = () =>
    window.loadURL(pageAddress).catch((error: unknown) => {
      // `ERR_ABORTED`: a newer load replaced this one. A closed window loads nothing.
      if (window.isDestroyed() || (error instanceof Error && error.message.includes('ERR_ABORTED'))) return;
      window.show();
      loadFailed();
    });
  void load();
  // Everything is saved at once, so a crashed page can be loaded again where the person was. Once only, so that a page
  // that always crashes does not loop.
  window.webContents.once('render-process-gone', () => void load());
  return window;
}
