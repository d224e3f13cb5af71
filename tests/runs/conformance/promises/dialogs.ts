import type { PromiseRow } from '../promise';

const needsReady = { name: 'Error', message: 'dialog module can only be used after app is ready' };

/** Dialogs, the menu and the theme. */
export const dialogPromises: readonly PromiseRow[] = [
  {
    id: 'H1',
    members: ['dialog.showSaveDialog', 'dialog.showOpenDialog', 'dialog.showMessageBox'],
    promise: 'Before the app is ready they throw, and do not reject',
    source: 'dialog.ts',
    check: async ({ main, expect }) => {
      const seen = await main(() => [kit.early.saveDialog, kit.early.openDialog, kit.early.messageBox]);
      expect(seen).toMatchObject([needsReady, needsReady, needsReady]);
    },
  },
  {
    id: 'H2',
    members: ['dialog.showSaveDialog', 'dialog.showOpenDialog'],
    promise: 'Options of the wrong kind are a TypeError at once, named by their words',
    source: 'dialog.ts; spec: "throws errors when the options are invalid"',
    check: async ({ main, expect }) => {
      const seen = await main(({ dialog }) => {
        const save = dialog.showSaveDialog as unknown as (options: unknown) => Promise<unknown>;
        const open = dialog.showOpenDialog as unknown as (options: unknown) => Promise<unknown>;
        return [
          ...['title', 'buttonLabel', 'defaultPath', 'message', 'nameFieldLabel'].map((name) =>
            kit.caught(() => void save({ [name]: 300 }).catch(() => {})),
          ),
          kit.caught(() => void open({ properties: 'openFile' }).catch(() => {})),
          kit.caught(() => void open({ title: 300 }).catch(() => {})),
        ];
      });
      const names = ['Title', 'Button label', 'Default path', 'Message', 'Name field label'];
      expect(seen).toMatchObject([
        ...names.map((name) => ({ name: 'TypeError', message: `${name} must be a string` })),
        { name: 'TypeError', message: 'Properties must be an array' },
        { name: 'TypeError', message: 'Title must be a string' },
      ]);
    },
  },
  {
    id: 'H2b',
    members: ['dialog.showMessageBox'],
    promise: 'Options of the wrong kind throw at once; a checked box needs its words',
    source: 'dialog.ts; spec: "throws errors when the options are invalid"',
    check: async ({ main, expect }) => {
      const seen = await main(({ dialog }) => {
        const ask = dialog.showMessageBox as unknown as (options: unknown) => Promise<unknown>;
        const wrong = [
          { type: 'not-a-valid-type' },
          { type: null },
          { buttons: false },
          { title: 300 },
          { noLink: 1 },
          { message: [] },
          { detail: 3.14 },
          { checkboxLabel: false },
          { checkboxChecked: true },
        ];
        return wrong.map((options) => kit.caught(() => void ask({ message: '', ...options }).catch(() => {})));
      });
      const type = { name: 'TypeError', message: 'Invalid message box type' };
      const texts = ['Title must be a string', 'noLink must be a boolean', 'Message must be a string'];
      expect(seen).toMatchObject([
        ...[type, type],
        ...['Buttons must be an array', ...texts].map((message) => ({ name: 'TypeError', message })),
        ...['Detail', 'checkboxLabel'].map((name) => ({ name: 'TypeError', message: `${name} must be a string` })),
        { name: 'Error', message: 'checkboxChecked requires that checkboxLabel also be passed' },
      ]);
    },
  },
  {
    id: 'H3b',
    members: ['dialog.showMessageBox'],
    promise: 'It answers with the place of the pressed button; Escape or a closed box with `cancelId`',
    source: 'dialog.md; message_box_gtk.cc, message_box_win.cc, message_box_mac.mm',
    byHand: 'a person must press a button',
  },
  {
    id: 'H3',
    members: ['dialog.showSaveDialog', 'dialog.showOpenDialog'],
    promise: 'Cancelled, both say so with an empty choice',
    source: 'file_dialog_linux.cc, file_dialog_win.cc, file_dialog_mac.mm',
    byHand: 'a person must press Cancel',
  },
  {
    id: 'H4',
    members: ['dialog.showOpenDialog'],
    promise: 'Properties that it does not know are left out, and the first argument may be the options',
    source: 'dialog.ts',
    byHand: 'the dialog would open and wait for a person',
  },
  {
    id: 'H5',
    members: ['dialog.showErrorBox'],
    promise: 'It waits until it is closed; on Linux before the app is ready it only prints',
    source: 'message_box_gtk.cc; dialog.md',
    platforms: ['linux'],
    check: async ({ start, expect }) => {
      const { said, printed } = await start({ scenario: 'errorBoxEarly' });
      expect(said).toEqual(['went on']);
      expect(printed).toMatch(/A title/);
      expect(printed).toMatch(/What happened/);
    },
  },
  {
    id: 'H6',
    members: ['Menu.buildFromTemplate'],
    promise: 'It takes a list of items with a label, a role or the type of a line',
    source: 'menu.ts',
    check: async ({ main, expect }) => {
      const seen = await main(({ Menu }) => {
        const build = (template: unknown) =>
          kit.caught(() => (Menu.buildFromTemplate as (given: unknown) => object)(template));
        return [
          build('menu'),
          build([{ click: 1 }]),
          build([{ label: 'a', submenu: [{ visible: true }] }]),
          build([{ type: 'separator' }]),
        ];
      });
      const item = 'Invalid template for MenuItem: must have at least one of label, role or type';
      expect(seen).toMatchObject([
        { name: 'TypeError', message: 'Invalid template for Menu: Menu template must be an array' },
        { name: 'TypeError', message: item },
        { name: 'TypeError', message: item },
        null,
      ]);
    },
  },
  {
    id: 'H7',
    members: ['Menu.buildFromTemplate'],
    promise: 'An unknown type throws, an unknown role does not',
    source: 'menu-item.ts',
    check: async ({ main, expect }) => {
      const seen = await main(({ Menu }) => {
        const build = (template: unknown) =>
          kit.caught(() => (Menu.buildFromTemplate as (given: unknown) => object)(template));
        return [build([{ label: 'a', type: 'sandwich' }]), build([{ role: 'sandwich', label: 'a' }])];
      });
      expect(seen).toMatchObject([{ name: 'Error', message: 'Unknown menu item type: sandwich' }, null]);
    },
  },
  {
    id: 'H8',
    members: ['Menu.buildFromTemplate'],
    promise: 'A role may have any case, brings label and shortcut, and a given submenu replaces its own',
    source: 'menu-item.ts; menu-item-roles.ts',
    check: async ({ main, expect }) => {
      const seen = await main(({ Menu }) => {
        const { items } = Menu.buildFromTemplate([
          { role: 'selectAll' },
          { role: 'editMenu', submenu: [{ label: 'only' }] },
          { role: 'copy', label: 'Mine', accelerator: 'F5' },
        ]);
        return items.map(({ label, role, accelerator, type, submenu }) => ({
          ...{ label, role: role ?? null, accelerator: accelerator ?? null, type },
          below: submenu?.items.map((item) => item.label) ?? null,
        }));
      });
      expect(seen).toEqual([
        { label: 'Select All', role: 'selectall', accelerator: 'CommandOrControl+A', type: 'normal', below: null },
        { label: 'Edit', role: 'editmenu', accelerator: null, type: 'submenu', below: ['only'] },
        { label: 'Mine', role: 'copy', accelerator: 'F5', type: 'normal', below: null },
      ]);
    },
  },
  {
    id: 'H9',
    members: ['Menu.buildFromTemplate'],
    promise: 'A shortcut that cannot be read never throws',
    source: 'accelerator_util.cc',
    check: async ({ main, expect }) => {
      const seen = await main(({ Menu }) =>
        kit.caught(() =>
          Menu.setApplicationMenu(
            Menu.buildFromTemplate([{ label: 'a', submenu: [{ label: 'b', accelerator: 'Foo+Ü' }] }]),
          ),
        ),
      );
      expect(seen).toBeNull();
    },
  },
  {
    id: 'H10',
    members: ['Menu.setApplicationMenu'],
    promise: 'It takes a menu or null; anything else is a TypeError',
    source: 'menu.ts',
    check: async ({ main, expect }) => {
      const seen = await main(({ Menu }) => {
        const set = Menu.setApplicationMenu as (menu: unknown) => void;
        const menu = Menu.buildFromTemplate([{ label: 'a' }]);
        set(menu);
        const kept = Menu.getApplicationMenu() === menu;
        return [kept, kit.caught(() => set({ items: [] })), kit.caught(() => set(null))];
      });
      expect(seen).toMatchObject([true, { name: 'TypeError', message: 'Invalid menu' }, null]);
    },
  },
  {
    id: 'H11',
    members: ['nativeTheme.themeSource', 'nativeTheme.shouldUseDarkColors'],
    promise: 'It takes three words; a forced one holds at once, and `updated` comes later',
    source: 'api_native_theme.cc; spec: "nativeTheme.themeSource"',
    check: async ({ main, expect }) => {
      const seen = await main(async ({ nativeTheme }) => {
        const theme = nativeTheme as unknown as { themeSource: string };
        const bad = kit.caught(() => {
          theme.themeSource = 'purple';
        });
        nativeTheme.themeSource = 'light';
        await kit.settle();
        const light = nativeTheme.shouldUseDarkColors;
        const updated = kit.event(nativeTheme, 'updated');
        nativeTheme.themeSource = 'dark';
        const dark = nativeTheme.shouldUseDarkColors;
        await updated;
        nativeTheme.themeSource = 'system';
        return [bad?.name, light, dark, kit.early.theme];
      });
      expect(seen).toEqual(['TypeError', false, true, 'system']);
    },
  },
];
