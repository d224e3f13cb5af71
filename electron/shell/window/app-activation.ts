import type { Host, HostWindow } from '../../host';
import { linkAmong, type WaitingLink } from '../system/deep-link';

/** The app's id on Windows: the one that the installer gave its shortcut (electron-builder.yml, `appId`). */
export const appId = 'com.keyquilt.app';

/** Sets the id for windows and notifications. Without it the taskbar shows a second icon next to the pinned one. */
export function identifyOnWindows(app: Pick<Host['app'], 'setAppUserModelId'>, platform: NodeJS.Platform): void {
  if (platform === 'win32') app.setAppUserModelId(appId);
}

/** The dependencies: the window, and what opens one. */
export type ActivationParts = {
  readonly window: () => HostWindow | null;
  readonly open: () => void;
  readonly link: WaitingLink;
  readonly linkCame: () => void;
};

/** Handles second starts, clicks in the Dock, and the last window's closing. */
export function followActivation(app: Pick<Host['app'], 'on' | 'quit'>, parts: ActivationParts): void {
  const { window, open, link, linkCame } = parts;
  app.on('second-instance', (_event, args) => {
    const target = linkAmong(args);
    if (!target) return bringForward(window());
    link.put(target);
    linkCame();
  });
  app.on('activate', () => {
    if (!window()) open();
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
}

/** Brings the window to the front, also when it is minimised or was never shown. */
export function bringForward(window: HostWindow | null): void {
  if (!window) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
