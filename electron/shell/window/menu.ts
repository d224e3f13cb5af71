import type { MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '../../../shared/contract/app-shell';
import { accelerators } from '../../../shared/contract/shortcuts';
import type { Host } from '../../host';
import type { Translator } from '../system/words';

/** The dependencies of the menu. `choose` sends a command to the page. */
export type MenuParts = {
  readonly platform: NodeJS.Platform;
  readonly words: Translator;
  readonly choose: (command: MenuCommand) => void;
};

/**
 * The application menu. A `role` brings the system's own label and shortcut. The menu is needed even where no menu bar
 * shows: copy and paste on macOS work only through it, and zoom and shortcuts everywhere.
 */
export function menuTemplate({ platform, words, choose }: MenuParts): MenuItemConstructorOptions[] {
  const mac = platform === 'darwin';
  const item = (command: MenuCommand): MenuItemConstructorOptions => {
    const accelerator = accelerators[command];
    return {
      id: command,
      label: words(`appShell.menu.${command}`),
      click: () => choose(command),
      ...(accelerator ? { accelerator } : {}),
    };
  };
  const line = { type: 'separator' } as const;
  const appMenu: MenuItemConstructorOptions = {
    role: 'appMenu',
    submenu: [
      item('about'),
      line,
      item('settings'),
      line,
      { role: 'services' },
      line,
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      line,
      { role: 'quit' },
    ],
  };
  const endOfFile: MenuItemConstructorOptions[] = mac
    ? [{ role: 'close' }]
    : [item('settings'), line, { role: 'quit' }];
  return [
    ...(mac ? [appMenu] : []),
    { role: 'fileMenu', submenu: [item('new-setup'), item('print'), line, item('lock'), line, ...endOfFile] },
    {
      role: 'editMenu',
      submenu: [
        // The page undoes the last act; in a text field, what was typed there.
        item('undo'),
        { role: 'redo' },
        line,
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' },
        line,
        item('find-key'),
        item('activity'),
      ],
    },
    {
      role: 'viewMenu',
      // Not the default submenu, which contains reload and developer tools.
      submenu: [
        item('company'),
        line,
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        line,
        { role: 'togglefullscreen' },
      ],
    },
    { role: 'windowMenu' },
    {
      role: 'help',
      submenu: [item('help'), item('shortcuts'), item('log'), ...(mac ? [] : [line, item('about')])],
    },
  ];
}

/** Installs the menu. */
export function installMenu(host: Pick<Host, 'Menu'>, parts: MenuParts): void {
  host.Menu.setApplicationMenu(host.Menu.buildFromTemplate(menuTemplate(parts)));
}
