import type { WebPreferences } from 'electron';

/** The session of every page of the app. Without `persist:` it lives in memory alone: no cache, no cookies, nothing on the disk. */
export const pagePartition = 'page';

/** What every page of the app runs under. Every preference that Electron's checklist names is written out, defaults included. */
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
