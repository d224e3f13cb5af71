import type { UpdatesOff } from '../../../shared/contract/app-shell';
import { loadElectronUpdater } from './electron-updates';
import { type Installation, whyNoFeed } from './feed';
import { type Policy, readPolicy } from './policy';
import { createUpdates, type Updates, type UpdatesParts } from './updates';

/** Updates of the installed app, with what the page reports to them. */
export type AppUpdates = Updates & {
  /** True while the page shows a set-up or another task. */
  readonly setBusy: (on: boolean) => void;
};

/** How long the installer may take to end the app, in milliseconds. */
const maxInstallMs = 60_000;

/** Read on each call: Electron sets `resourcesPath` after this module is loaded; outside Electron there is none. */
function thisInstallation(): Installation {
  return { platform: process.platform, resources: process.resourcesPath, program: process.execPath };
}

/**
 * Why updates are off now, or null. The computer's policy comes first, because no setting of the person can overrule
 * it. An unknown policy counts as a ban.
 */
export function whyOff(policy: Policy, feed: ReturnType<typeof whyNoFeed>, wanted: boolean): UpdatesOff | null {
  if (policy !== 'allows') return 'policy';
  return feed ?? (wanted ? null : 'setting');
}

/** Updates of the installed app by electron-updater, unless policy, setting or a missing feed turns them off. */
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
      // After the last tasks the app is unusable: quit if the installer does not end it.
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
