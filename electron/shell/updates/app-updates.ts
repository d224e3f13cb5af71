import type { UpdatesOff } from '../../../shared/contract/app-shell';
import { loadElectronUpdater } from './electron-updates';
import { type Installation, whyNoFeed } from './feed';
import { type Policy, readPolicy } from './policy';
import { createUpdates, type Updates, type UpdatesParts } from './updates';

/** Updates of the installed app, and what they must know of the page. */
export type AppUpdates = Updates & {
  /** The page shows a set-up or another task, or no longer does. */
  readonly setBusy: (on: boolean) => void;
};

/** How long the installer may take to end the app, in milliseconds. */
const maxInstallMs = 60_000;

/** Electron sets the folder of resources, later than this file is read; outside Electron there is none. */
function thisInstallation(): Installation {
  return { platform: process.platform, resources: process.resourcesPath, program: process.execPath };
}

/**
 * Why updates are off now, or null. The strongest reason comes first: what the computer's policy forbids, no setting
 * of the person can turn on. A policy that is not known yet forbids.
 */
export function whyOff(policy: Policy, feed: ReturnType<typeof whyNoFeed>, wanted: boolean): UpdatesOff | null {
  if (policy !== 'allows') return 'policy';
  return feed ?? (wanted ? null : 'setting');
}

/** Updates of the installed app: electron-updater, where neither policy, person nor the lack of a feed forbids it. */
export function createAppUpdates(
  parts: Omit<UpdatesParts, 'off' | 'load' | 'clock'> & {
    readonly wanted: () => boolean;
    readonly quit: () => void;
  },
): AppUpdates {
  let taskBusy = false;
  let policy: Policy = 'unknown';
  void readPolicy(process.platform).then((read) => {
    policy = read;
    parts.changed();
  });
  const updates = createUpdates({
    ...parts,
    busy: () => taskBusy || parts.busy(),
    finish: async () => {
      await parts.finish();
      // After its last acts the app can do nothing more: should the installer not end it, it ends itself.
      setTimeout(parts.quit, maxInstallMs).unref();
    },
    off: () => whyOff(policy, whyNoFeed(thisInstallation()), parts.wanted()),
    load: () => loadElectronUpdater(thisInstallation()),
    clock: () => new Date(),
  });
  return {
    ...updates,
    setBusy: (on) => {
      taskBusy = on;
    },
  };
}
