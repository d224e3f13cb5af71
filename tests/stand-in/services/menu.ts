import type { MenuItemConstructorOptions } from 'electron';

type Template = readonly (MenuItemConstructorOptions | MenuItem)[];

/** Defaults of an item by its role (electron menu-item-roles.ts): the label and the shortcut. */
const roles: Readonly<Record<string, { readonly label: string; readonly accelerator?: string }>> = {
  appmenu: { label: 'Keyquilt' },
  close: { label: 'Close', accelerator: 'CommandOrControl+W' },
  copy: { label: 'Copy', accelerator: 'CommandOrControl+C' },
  cut: { label: 'Cut', accelerator: 'CommandOrControl+X' },
  editmenu: { label: 'Edit' },
  filemenu: { label: 'File' },
  help: { label: 'Help' },
  hide: { label: 'Hide', accelerator: 'Command+H' },
  hideothers: { label: 'Hide Others', accelerator: 'Command+Alt+H' },
  paste: { label: 'Paste', accelerator: 'CommandOrControl+V' },
  quit: { label: 'Quit', accelerator: 'CommandOrControl+Q' },
  redo: { label: 'Redo', accelerator: 'Shift+CommandOrControl+Z' },
  resetzoom: { label: 'Actual Size', accelerator: 'CommandOrControl+0' },
  selectall: { label: 'Select All', accelerator: 'CommandOrControl+A' },
  services: { label: 'Services' },
  togglefullscreen: { label: 'Toggle Full Screen', accelerator: 'F11' },
  undo: { label: 'Undo', accelerator: 'CommandOrControl+Z' },
  unhide: { label: 'Show All' },
  viewmenu: { label: 'View' },
  windowmenu: { label: 'Window' },
  zoomin: { label: 'Zoom In', accelerator: 'CommandOrControl+Plus' },
  zoomout: { label: 'Zoom Out', accelerator: 'CommandOrControl+-' },
};

/** Roles with a built-in action, for which `click` is never called. */
const acting = new Set(
  Object.keys(roles).filter((role) => !role.endsWith('menu') && role !== 'help' && role !== 'services'),
);

const types = ['normal', 'separator', 'submenu', 'checkbox', 'radio', 'header', 'palette'];

/** Electron's `MenuItem`. */
export class MenuItem {
  readonly id: string | undefined;
  readonly type: string;
  readonly role: string | undefined;
  readonly label: string;
  readonly accelerator: string | undefined;
  readonly submenu: Menu | undefined;
  readonly enabled: boolean;
  readonly visible: boolean;
  readonly click: () => void;

  constructor(options: MenuItemConstructorOptions) {
    const { id, submenu, click, enabled = true, visible = true } = options;
    const role = options.role?.toLowerCase();
    const usual = role === undefined ? undefined : roles[role];
    this.role = role;
    this.id = id;
    this.submenu =
      submenu === undefined || submenu instanceof Menu ? submenu : Menu.buildFromTemplate(submenu as Template);
    this.type = options.type ?? (submenu ? 'submenu' : 'normal');
    if (this.type === 'submenu' && !this.submenu) throw new Error('Invalid submenu');
    if (!types.includes(this.type)) throw new Error(`Unknown menu item type: ${this.type}`);
    this.label = options.label ?? usual?.label ?? '';
    this.accelerator = options.accelerator ?? usual?.accelerator;
    this.enabled = enabled;
    this.visible = visible;
    this.click = () => {
      if (role === undefined || !acting.has(role)) (click as (() => void) | undefined)?.();
    };
    checkAccelerator(options.accelerator);
  }
}

/** Electron's `Menu`, stored but never shown: the specs read its items. */
export class Menu {
  static #application: Menu | null = null;

  static buildFromTemplate(template: Template): Menu {
    if (!Array.isArray(template)) {
      throw new TypeError('Invalid template for Menu: Menu template must be an array');
    }
    const isItem = (item: unknown) =>
      typeof item === 'object' &&
      item !== null &&
      ('label' in item || 'role' in item || (item as { type?: unknown }).type === 'separator');
    if (!template.every(isItem)) {
      throw new TypeError('Invalid template for MenuItem: must have at least one of label, role or type');
    }
    return new Menu(template.map((item) => (item instanceof MenuItem ? item : new MenuItem(item))));
  }

  /** macOS keeps its menu bar when it gets null. */
  static setApplicationMenu(menu: object | null): void {
    if (menu !== null && !(menu instanceof Menu)) throw new TypeError('Invalid menu');
    Menu.#application = menu;
  }

  static getApplicationMenu(): Menu | null {
    return Menu.#application;
  }

  readonly items: readonly MenuItem[];

  constructor(items: readonly MenuItem[] = []) {
    this.items = items;
  }
}

/** Only warns about an invalid shortcut (electron accelerator_util.cc). */
function checkAccelerator(accelerator: string | undefined): void {
  if (accelerator === undefined) return;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that are allowed.
  if (!/^[\x00-\x7F]+$/.test(accelerator))
    process.stderr.write('The accelerator string can only contain ASCII characters\n');
}
