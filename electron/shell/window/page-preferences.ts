import type { WebPreferences } from 'electron';

/** The session of every page of the app. Without `persist:` it lives in memory only: no cache, no cookies, no files. */
export const pagePartition = 'page';

/**
 * The preferences of every page. Each one that Electron's security checklist names is written out, defaults included.
 */
export const pagePreferences = {
  partition: pagePartition,
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  spellcheck: false,
} as const satisfies WebPreferences;
