import {
  type App,
  app,
  BrowserWindow,
  type BrowserWindowConstructorOptions,
  type Clipboard,
  ClipboardItem,
  clipboard,
  type Dialog,
  dialog,
  type IpcMain,
  ipcMain,
  Menu,
  type MenuItemConstructorOptions,
  type NativeTheme,
  type Net,
  Notification,
  type NotificationConstructorOptions,
  nativeTheme,
  net,
  type OpenDialogOptions,
  type OpenDialogReturnValue,
  type PowerMonitor,
  type Protocol,
  powerMonitor,
  protocol,
  type SafeStorage,
  type SaveDialogOptions,
  type SaveDialogReturnValue,
  type Screen,
  type Session,
  type Shell,
  type SystemPreferences,
  safeStorage,
  screen,
  session,
  shell,
  systemPreferences,
  type WebContents,
} from 'electron';

/** The page inside a window, cut to what the app uses of it. */
export type HostPage = Pick<
  WebContents,
  'id' | 'send' | 'mainFrame' | 'isDestroyed' | 'on' | 'once' | 'print' | 'printToPDF' | 'setWindowOpenHandler'
>;

/** A window, cut to what the app uses of it. */
export type HostWindow = Pick<
  BrowserWindow,
  | 'close'
  | 'destroy'
  | 'focus'
  | 'getNormalBounds'
  | 'isDestroyed'
  | 'isFullScreen'
  | 'isMaximized'
  | 'isMinimized'
  | 'loadURL'
  | 'maximize'
  | 'on'
  | 'once'
  | 'restore'
  | 'setAlwaysOnTop'
  | 'setBackgroundColor'
  | 'setBounds'
  | 'setContentProtection'
  | 'setFullScreen'
  | 'setMinimumSize'
  | 'show'
  | 'unmaximize'
> & { readonly webContents: HostPage };

/** The session that the window lives in, cut to its guards and to the way that requests take. */
export type HostSession = Pick<
  Session,
  | 'resolveProxy'
  | 'setCertificateVerifyProc'
  | 'setDevicePermissionHandler'
  | 'setDisplayMediaRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setPermissionRequestHandler'
>;

/** The dialogs, cut to what the app uses. Electron takes its own windows only; here they take the window as the app knows it. */
export type HostDialog = Pick<Dialog, 'showErrorBox'> & {
  /** Modal to the window, or free-standing for null. */
  showSaveDialog(window: HostWindow | null, options: SaveDialogOptions): Promise<SaveDialogReturnValue>;
  showOpenDialog(window: HostWindow | null, options: OpenDialogOptions): Promise<OpenDialogReturnValue>;
};

/** A notification of the system, cut to what the app uses of it. */
export type HostNotification = Pick<Notification, 'close' | 'on' | 'show'>;

/** A menu that was built from a template: only handed on, never read. */
export type HostMenu = object;

/**
 * Exactly the members of Electron that the app uses, each taken from Electron's own declarations.
 * The app reaches Electron through this and nothing else; whatever stands in for Electron must satisfy it.
 */
export type Host = {
  readonly app: Pick<
    App,
    | 'enableSandbox'
    | 'getPath'
    | 'getVersion'
    | 'isPackaged'
    | 'on'
    | 'quit'
    | 'requestSingleInstanceLock'
    | 'setAppUserModelId'
    | 'setAsDefaultProtocolClient'
    | 'setName'
    | 'whenReady'
  >;
  readonly BrowserWindow: new (options?: BrowserWindowConstructorOptions) => HostWindow;
  readonly clipboard: Pick<Clipboard, 'clear' | 'readText' | 'write' | 'writeText'>;
  readonly ClipboardItem: new (items: Record<string, string | Blob>) => ClipboardItem;
  readonly dialog: HostDialog;
  readonly ipcMain: Pick<IpcMain, 'handle'>;
  readonly Menu: {
    buildFromTemplate(template: MenuItemConstructorOptions[]): HostMenu;
    setApplicationMenu(menu: HostMenu | null): void;
  };
  readonly nativeTheme: Pick<NativeTheme, 'themeSource' | 'shouldUseDarkColors'>;
  readonly net: Pick<Net, 'fetch' | 'isOnline'>;
  readonly Notification: {
    new (options?: NotificationConstructorOptions): HostNotification;
    isSupported(): boolean;
  };
  readonly powerMonitor: Pick<PowerMonitor, 'getSystemIdleTime' | 'on'>;
  readonly protocol: Pick<Protocol, 'handle' | 'registerSchemesAsPrivileged'>;
  readonly safeStorage: Pick<
    SafeStorage,
    'decryptStringAsync' | 'encryptStringAsync' | 'getSelectedStorageBackend' | 'isAsyncEncryptionAvailable'
  >;
  /** Only to be used once the app is ready (Electron docs, `screen`). */
  readonly screen: Pick<Screen, 'getAllDisplays' | 'on' | 'removeListener'>;
  readonly session: { readonly defaultSession: HostSession };
  readonly shell: Pick<Shell, 'openExternal'>;
  /** Both exist on macOS only (Electron docs, `systemPreferences`). */
  readonly systemPreferences: Partial<Pick<SystemPreferences, 'canPromptTouchID' | 'promptTouchID'>>;
};

/** Electron as the app sees it. Only the composition root may take it from here. */
export const host: Host = {
  app,
  BrowserWindow,
  clipboard,
  ClipboardItem,
  dialog: {
    showErrorBox: (title, content) => dialog.showErrorBox(title, content),
    showSaveDialog: (window, options) =>
      window ? dialog.showSaveDialog(window as BrowserWindow, options) : dialog.showSaveDialog(options),
    showOpenDialog: (window, options) =>
      window ? dialog.showOpenDialog(window as BrowserWindow, options) : dialog.showOpenDialog(options),
  },
  ipcMain,
  Menu: {
    buildFromTemplate: (template) => Menu.buildFromTemplate(template),
    setApplicationMenu: (menu) => Menu.setApplicationMenu(menu as Menu | null),
  },
  nativeTheme,
  net,
  Notification,
  powerMonitor,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
  systemPreferences,
};
