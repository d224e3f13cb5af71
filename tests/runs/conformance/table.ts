import type { PromiseRow } from './promise';
import { appPromises } from './promises/app';
import { appLifePromises } from './promises/app-life';
import { bridgePromises } from './promises/bridge';
import { clipboardPromises } from './promises/clipboard';
import { dialogPromises } from './promises/dialogs';
import { ipcPromises } from './promises/ipc';
import { joinedPdfPromises } from './promises/joined-pdfs';
import { netPromises } from './promises/net';
import { netRestPromises } from './promises/net-rest';
import { cryptoPromises, nodePromises } from './promises/node';
import { pageSessionPromises } from './promises/page-session';
import { pageWindowPromises } from './promises/page-windows';
import { pagePromises } from './promises/pages';
import { preloadPromises } from './promises/preload';
import { protocolPromises } from './promises/protocol';
import { safeStoragePromises } from './promises/safe-storage';
import { sessionPromises } from './promises/session';
import { systemPromises } from './promises/system';
import { windowAppearancePromises } from './promises/window-appearance';
import { windowPlacePromises } from './promises/window-place';
import { windowSystemPromises } from './promises/window-systems';
import { windowPromises } from './promises/windows';

/** Every promise of Electron that the app relies on. */
export const promises: readonly PromiseRow[] = [
  ...appPromises,
  ...appLifePromises,
  ...windowPromises,
  ...windowAppearancePromises,
  ...windowPlacePromises,
  ...windowSystemPromises,
  ...pagePromises,
  ...pageWindowPromises,
  ...joinedPdfPromises,
  ...sessionPromises,
  ...pageSessionPromises,
  ...ipcPromises,
  ...preloadPromises,
  ...bridgePromises,
  ...clipboardPromises,
  ...dialogPromises,
  ...netPromises,
  ...netRestPromises,
  ...systemPromises,
  ...protocolPromises,
  ...safeStoragePromises,
  ...nodePromises,
  ...cryptoPromises,
];
