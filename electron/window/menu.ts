import type { MenuItemConstructorOptions } from 'electron';
import type { Host } from '../host';

/**
 * The application menu: roles only, so that Electron supplies the system's own labels and shortcuts. It is needed even
 * where no menu bar shows: on macOS copy and paste work only through it, and zoom everywhere.
 */
export function menuTemplate(platform: NodeJS.Platform): MenuItemConstructorOptions[] {
  return [
    ...(platform === 'darwin' ? [{ role: 'appMenu' } as const] : []),
    { role: 'fileMenu' },
    { role: 'editMenu' },
    {
      role: 'viewMenu',
      submenu: [
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { type: 'separator' },
        { role: 'togglefullscreen' },
      ],
    },
    { role: 'windowMenu' },
  ];
}

/** Installs the menu. The usual View menu is not taken whole: it would bring reload and developer tools. */
export function installMenu(host: Host, platform: NodeJS.Platform): void {
  host.Menu.setApplicationMenu(host.Menu.buildFromTemplate(menuTemplate(platform)));
}
