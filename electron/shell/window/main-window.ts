import type { BrowserWindowConstructorOptions } from 'electron';
import type { Host, HostWindow } from '../../host';
import { pagePreferences } from './page-preferences';
import { pageAddress } from './page-protocol';
import { keepBoundsOnScreen } from './window-bounds';
import { forbidNavigation } from './window-rules';

/** The linen and the dark cloth of the design tokens, shown before the page has painted. */
const backgrounds = { light: '#f8f6f1', dark: '#14171c' } as const;

/** The full window never becomes smaller than this. */
export const smallest = { width: 560, height: 480 } as const;

/** Size and preferences of the window. */
export function windowOptions(preload: string, dark: boolean): BrowserWindowConstructorOptions {
  return {
    width: 1160,
    height: 780,
    minWidth: smallest.width,
    minHeight: smallest.height,
    show: false,
    // Electron remembers size, place and whether it was maximised under this name (Electron docs, Window State Persistence).
    name: 'main',
    windowStatePersistence: true,
    title: 'Keyquilt',
    backgroundColor: dark ? backgrounds.dark : backgrounds.light,
    webPreferences: { ...pagePreferences, preload },
  };
}

/**
 * Opens the one window of the app and shows it when its first frame is ready.
 * @param loadFailed the page could not be loaded; the window is shown all the same, so that nobody waits for nothing.
 */
export function openMainWindow(host: Host, preload: string, loadFailed: () => void): HostWindow {
  const window = new host.BrowserWindow(windowOptions(preload, host.nativeTheme.shouldUseDarkColors));
  forbidNavigation(window.webContents);
  keepBoundsOnScreen(window, host.screen);
  window.once('ready-to-show', () => window.show());
  const load = () =>
    window.loadURL(pageAddress).catch((error: unknown) => {
      // The next load ends this one, and a window that was closed loads nothing more.
      if (window.isDestroyed() || (error instanceof Error && error.message.includes('ERR_ABORTED'))) return;
      window.show();
      loadFailed();
    });
  void load();
  // All is saved as one goes, so a page that broke down begins anew where the person was. Once: a page that cannot stay up must not spin.
  window.webContents.once('render-process-gone', () => void load());
  return window;
}
