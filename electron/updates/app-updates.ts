import { loadElectronUpdater } from './electron-updates';
import { policyFolder, whyOff } from './policy';
import { createUpdates, type Updates, type UpdatesParts } from './updates';

/** Updates of the installed app: electron-updater, where neither policy, person nor the lack of a feed forbids it. */
export function createAppUpdates(
  parts: Omit<UpdatesParts, 'off' | 'load' | 'clock'> & { readonly wanted: () => boolean },
): Updates {
  return createUpdates({
    ...parts,
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
}
