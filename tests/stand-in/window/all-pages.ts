import { BrowserWindow } from './browser-window';
import type { WebContents } from './web-contents';

/** Electron's `webContents`, as Playwright uses it to close a page through the app. */
export const webContents = {
  getAllWebContents: (): WebContents[] => BrowserWindow.getAllWindows().map((window) => window.webContents),
  fromDevToolsTargetId(targetId: string): WebContents | undefined {
    return webContents.getAllWebContents().find((contents) => contents.targetId === targetId);
  },
};
