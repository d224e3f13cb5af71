import { loadElectronUpdater } from './electron-updates';
import { policyFolder, whyOff } from './policy';
import { createUpdates, type Updates, type UpdatesParts } from './updates';

/** Updates of the installed app, and what they must know of the page. */
export type AppUpdates = Updates & {
  /** The page shows a set-up or another task, or no longer does. */
  readonly taskStands: (on: boolean) => void;
};

/** How long the installer may take to end the app, in milliseconds. */
const longestInstallMs = 60_000;

/** Updates of the installed app: electron-updater, where neither policy, person nor the lack of a feed forbids it. */
export function createAppUpdates(
  parts: Omit<UpdatesParts, 'off' | 'load' | 'clock'> & {
    readonly wanted: () => boolean;
    readonly quit: () => void;
  },
): AppUpdates {
  let taskStands = false;
  const updates = createUpdates({
    ...parts,
    busy: () => taskStands || parts.busy(),
    finish: async () => {
      await parts.finish();
      // After its last acts the app can do nothing more: should the installer not end it, it ends itself.
      setTimeout(parts.quit, longestInstallMs).unref();
    },
    off: () =>
      whyOff({
        policyFolder: policyFolder(process.platform, process.env),
        // Electron sets it; outside Electron there is none.
        resources: process.resourcesPath,
        wanted: parts.wanted,
      }),
    load: loadElectronUpdater,
    clock: () => new Date(),
  });
  return {
    ...updates,
    taskStands: (on) => {
      taskStands = on;
    },
  };
}
