import type { Host } from '../../../electron/host';
import { clipboard } from '../services/clipboard';
import { ClipboardItem } from '../services/clipboard-item';
import { dialog } from '../services/dialog';
import { Menu, MenuItem } from '../services/menu';
import { nativeTheme } from '../services/native-theme';
import { net as services } from '../services/net';
import { ClientRequest } from '../services/net-request';
import { Notification } from '../services/notification';
import { fromPartition } from '../services/page-session';
import { defaultSession } from '../services/permissions';
import { powerMonitor } from '../services/power-monitor';
import { needSession, protocol } from '../services/protocol';
import { safeStorage } from '../services/safe-storage';
import { screen } from '../services/screen';
import { shell } from '../services/shell';
import { systemPreferences } from '../services/system-preferences';
import { webContents } from '../window/all-pages';
import { BrowserWindow } from '../window/browser-window';
import { ipcMain } from '../window/ipc-main';
import { app } from './app';
import { HostEvents } from './host-events';
import { recordings } from './recordings';

const session = {
  get defaultSession() {
    needSession();
    return defaultSession;
  },
  fromPartition,
};
const net = {
  ...services,
  request: (options: ConstructorParameters<typeof ClientRequest>[0]) => new ClientRequest(options),
};
/** Electron's updater: electron-updater notifies it before quitting. The stand-in has none. */
const autoUpdater = new HostEvents();

/** The module that `electron` resolves to. The compiler checks it against exactly what the app uses of the real one. */
const electron = {
  app,
  BrowserWindow,
  clipboard,
  ClipboardItem,
  dialog,
  ipcMain,
  Menu,
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
} satisfies Host;

export {
  app,
  autoUpdater,
  BrowserWindow,
  ClipboardItem,
  clipboard,
  dialog,
  ipcMain,
  Menu,
  MenuItem,
  Notification,
  nativeTheme,
  net,
  powerMonitor,
  protocol,
  recordings,
  safeStorage,
  screen,
  session,
  shell,
  systemPreferences,
  webContents,
};
// biome-ignore lint/style/noDefaultExport: libraries import Electron as a whole.
export default electron;
