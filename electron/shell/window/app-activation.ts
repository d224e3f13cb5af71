import type { Host, HostWindow } from '../../host';
import { linkAmong, type WaitingLink } from '../system/deep-link';

/** How the system knows the app on Windows: the id that the installer gave its shortcut (electron-builder.yml, `appId`). */
export const appId = 'com.keyquilt.app';

/** Tells Windows whose window and notifications these are; else the taskbar shows a second icon beside the pinned one. */
export function identifyOnWindows(app: Pick<Host['app'], 'setAppUserModelId'>, platform: NodeJS.Platform): void {
  if (platform === 'win32') app.setAppUserModelId(appId);
}

/** What a start from outside can do. */
export type ActivationParts = {
  readonly window: () => HostWindow | null;
  readonly open: () => void;
  readonly link: WaitingLink;
  readonly linkCame: () => void;
};

/** Follows second starts, the Dock, and the last window's end. */
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

/** Puts the window before the person, also one that was minimised or that no first frame ever showed. */
export function bringForward(window: HostWindow | null): void {
  if (!window) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
