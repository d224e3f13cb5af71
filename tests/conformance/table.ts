import type { PromiseRow } from './promise';
import { ipcPromises } from './promises/ipc';

/** Every promise that Electron makes for what the app uses of it. */
export const promises: readonly PromiseRow[] = [...ipcPromises];
