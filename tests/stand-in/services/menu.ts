import type { MenuItemConstructorOptions } from 'electron';

let applicationMenu: object | null = null;

/** Electron's `Menu`, kept but never shown: the specs read the template. */
export const Menu = {
  buildFromTemplate: (template: MenuItemConstructorOptions[]): object => ({ items: template }),
  setApplicationMenu(menu: object | null): void {
    applicationMenu = menu;
  },
  getApplicationMenu: (): object | null => applicationMenu,
};
