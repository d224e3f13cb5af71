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
  type MessageBoxOptions,
  type MessageBoxReturnValue,
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
  type WebRequest,
} from 'electron';

/** The members of a window's page that the app uses. */
export type HostPage = Pick<
  WebContents,
  | 'id'
  | 'isDestroyed'
  | 'mainFrame'
  | 'on'
  | 'once'
  | 'print'
  | 'printToPDF'
  | 'send'
  | 'setWebRTCIPHandlingPolicy'
  | 'setWindowOpenHandler'
>;

/** The members of a window that the app uses. */
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

/** The permission handlers of a session. */
export type HostPermissions = Pick<
  Session,
  | 'setDevicePermissionHandler'
  | 'setDisplayMediaRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setPermissionRequestHandler'
>;

/** The session for requests to the services: its guards and its proxy. It holds no page. */
export type HostSession = HostPermissions & Pick<Session, 'resolveProxy' | 'setCertificateVerifyProc'>;

/**
 * The session of the pages: its guards, the protocol that serves the page, and the filter that blocks every other
 * request.
 */
export type HostPageSession = HostPermissions &
  Pick<Session, 'setProxy'> & {
    readonly protocol: Pick<Protocol, 'handle'>;
    readonly webRequest: Pick<WebRequest, 'onBeforeRequest'>;
  };

/** The dialogs that the app uses. Electron's own types accept BrowserWindow only; these accept HostWindow. */
export type HostDialog = Pick<Dialog, 'showErrorBox'> & {
  /** Modal to the window, or free-standing for null. */
  showSaveDialog(window: HostWindow | null, options: SaveDialogOptions): Promise<SaveDialogReturnValue>;
  showOpenDialog(window: HostWindow | null, options: OpenDialogOptions): Promise<OpenDialogReturnValue>;
  showMessageBox(window: HostWindow | null, options: MessageBoxOptions): Promise<MessageBoxReturnValue>;
};

/** The members of a system notification that the app uses. */
export type HostNotification = Pick<Notification, 'close' | 'on' | 'show'>;

/** A menu built from a template: passed on, never read. */
type HostMenu = object;

/**
 * Exactly the members of Electron that the app uses, each picked from Electron's own declarations. The app reaches
 * Electron only through this type, and the stand-in must satisfy it.
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
    | 'relaunch'
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
  readonly protocol: Pick<Protocol, 'registerSchemesAsPrivileged'>;
  readonly safeStorage: Pick<
    SafeStorage,
    'decryptStringAsync' | 'encryptStringAsync' | 'getSelectedStorageBackend' | 'isAsyncEncryptionAvailable'
  >;
  /** Use it only after `ready` (Electron docs, `screen`). */
  readonly screen: Pick<Screen, 'getAllDisplays' | 'on' | 'removeListener'>;
  readonly session: { readonly defaultSession: HostSession; fromPartition(partition: string): HostPageSession };
  readonly shell: Pick<Shell, 'openExternal'>;
  /** Both exist on macOS only (Electron docs, `systemPreferences`). */
  readonly systemPreferences: Partial<Pick<SystemPreferences, 'canPromptTouchID' | 'promptTouchID'>>;
};

/** Electron as the app sees it. Only the composition root may import it. */
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
    showMessageBox: (window, options) =>
      window ? dialog.showMessageBox(window as BrowserWindow, options) : dialog.showMessageBox(options),
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
