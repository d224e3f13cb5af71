import { EventEmitter } from 'node:events';
import type { Host, HostWindow } from '../../../electron/host';
import { switchOf, userData } from './electron';
import { headlessKeyring, type KeyringKind } from './keyring';

type Handler = (event: object, input: unknown) => Promise<unknown>;

/** The headless app: what it registered, and what it publishes. */
export type Headless = {
  readonly host: Host;
  /** Calls a request as the page would. Rejects for a name that is not registered. */
  readonly call: (name: string, input: unknown) => Promise<unknown>;
  /** Calls a request from another sender: another page, a frame inside ours, a frame that is gone. */
  readonly callAs: (event: object, name: string, input: unknown) => Promise<unknown>;
  readonly names: () => readonly string[];
  readonly onPublished: (listener: (name: string, data: unknown) => void) => void;
  /** Quits the app and resolves when it has quit. */
  readonly quit: () => Promise<void>;
};

/** The sender that the app trusts: the main frame of its one page. */
export const trustedEvent = {
  sender: { id: 1 },
  senderFrame: { origin: 'app://keyquilt', parent: null },
} as const;

const nothing = () => undefined;

/**
 * A host for the unmodified composition root without display and network: such a run proves files, keys and the IPC
 * handlers, never Electron.
 */
export function createHeadless(keyring: KeyringKind, folder = userData()): Headless {
  // With this switch a person chooses this file in every dialog and agrees to every question.
  const chosen = switchOf('stand-in-file');
  const handlers = new Map<string, Handler>();
  const published = new EventEmitter();
  const app = new EventEmitter();
  let clipped = '';
  let ended: () => void = nothing;
  const end = new Promise<void>((resolve) => {
    ended = resolve;
  });
  const quit = () => {
    let stopped = false;
    app.emit('before-quit', { preventDefault: () => (stopped = true) });
    if (!stopped) ended();
  };

  class Page extends EventEmitter {
    readonly id = 1;
    readonly mainFrame = trustedEvent.senderFrame;
    readonly isDestroyed = () => false;
    readonly send = (name: string, data: unknown) => published.emit('event', name, data);
    readonly setWindowOpenHandler = nothing;
    readonly setWebRTCIPHandlingPolicy = nothing;
    readonly print = (_options: object, done?: (success: boolean, reason: string) => void) =>
      done?.(false, 'no printer');
    readonly printToPDF = async () => Buffer.from('%PDF-1.7\n');
  }
  class Window extends EventEmitter {
    readonly webContents = new Page();
    readonly loadURL = async () => undefined;
    readonly isDestroyed = () => false;
    readonly isMinimized = () => false;
    readonly isMaximized = () => false;
    readonly isFullScreen = () => false;
    readonly getNormalBounds = () => ({ x: 0, y: 0, width: 1160, height: 780 });
  }
  // Every other method of a window does nothing.
  const BrowserWindow = function open() {
    return new Proxy(new Window(), { get: (target, name) => Reflect.get(target, name) ?? nothing });
  } as unknown as new () => HostWindow;

  const host = {
    app: Object.assign(app, {
      enableSandbox: nothing,
      getPath: () => folder,
      getVersion: () => '0.0.0',
      quit,
      requestSingleInstanceLock: () => true,
      setName: nothing,
      whenReady: async () => undefined,
    }),
    BrowserWindow,
    clipboard: {
      clear: () => {
        clipped = '';
      },
      readText: async () => clipped,
      writeText: async (text: string) => {
        clipped = text;
      },
      write: async (items: readonly { readonly text: string }[]) => {
        clipped = items[0]?.text ?? '';
      },
    },
    ClipboardItem: class {
      readonly text: string;
      constructor(items: Record<string, string | Blob>) {
        this.text = String(items['text/plain'] ?? '');
      }
    },
    dialog: {
      showErrorBox: (title: string, text: string) => process.stderr.write(`${title}: ${text}\n`),
      showSaveDialog: async () => ({ canceled: chosen === undefined, filePath: chosen ?? '' }),
      showOpenDialog: async () => ({ canceled: chosen === undefined, filePaths: chosen === undefined ? [] : [chosen] }),
      showMessageBox: async () => ({ response: chosen === undefined ? 1 : 0, checkboxChecked: false }),
    },
    ipcMain: { handle: (name: string, handler: Handler) => handlers.set(name, handler) },
    Menu: { buildFromTemplate: (template: object) => template, setApplicationMenu: nothing },
    nativeTheme: { themeSource: 'system', shouldUseDarkColors: false },
    net: { fetch: () => Promise.reject(new Error('net::ERR_INTERNET_DISCONNECTED')), isOnline: () => false },
    Notification: Object.assign(EventEmitter, { isSupported: () => false }),
    powerMonitor: Object.assign(new EventEmitter(), { getSystemIdleTime: () => 0 }),
    protocol: { registerSchemesAsPrivileged: nothing },
    safeStorage: headlessKeyring(folder, keyring),
    screen: Object.assign(new EventEmitter(), { getAllDisplays: () => [] }),
    session: {
      defaultSession: new Proxy(
        { resolveProxy: async () => 'DIRECT' },
        { get: (t, name) => Reflect.get(t, name) ?? nothing },
      ),
      fromPartition: () =>
        new Proxy(
          { protocol: { handle: nothing }, webRequest: { onBeforeRequest: nothing } },
          { get: (t, name) => Reflect.get(t, name) ?? nothing },
        ),
    },
    shell: { openExternal: async () => undefined },
    systemPreferences: {},
  } as unknown as Host;

  const callAs: Headless['callAs'] = async (event, name, input) => {
    const handler = handlers.get(name);
    if (!handler) throw new Error(`No handler is registered for ${name}`);
    return handler(event, input);
  };
  return {
    host,
    callAs,
    call: (name, input) => callAs(trustedEvent, name, input),
    names: () => [...handlers.keys()],
    onPublished: (listener) => published.on('event', listener),
    quit: () => {
      quit();
      return end;
    },
  };
}
