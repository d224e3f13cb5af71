import { asksForPassword, type Installation, updateKey } from './feed';
import { isSignedOffer } from './update-signature';
import type { Updater } from './updates';

/**
 * Updates through electron-updater, from the feed in the release's `app-update.yml`. The library is imported only when
 * a feed is configured, so that it does not slow the start. It verifies checksums, and signatures on Windows and macOS.
 * On Linux it verifies no signature, so the feed itself must be signed.
 */
export async function loadElectronUpdater(installation: Installation): Promise<Updater> {
  // A CommonJS module: depending on the bundle, its getter appears as a named export or on the default export.
  const module = await import('electron-updater');
  const updater = module.autoUpdater ?? module.default.autoUpdater;
  // Its messages hold addresses and paths, which the log must not contain.
  updater.logger = null;
  updater.autoDownload = false;
  // A password prompt while the app quits looks like an attack: there, install only after the person pressed the
  // button.
  updater.autoInstallOnAppQuit = !asksForPassword(installation);
  updater.allowDowngrade = false;
  // Without a listener each failure would be thrown a second time, outside every promise.
  updater.on('error', () => undefined);
  return {
    check: async () => {
      const result = await updater.checkForUpdates();
      if (!result?.isUpdateAvailable) return null;
      if (!isTrusted(result.updateInfo, installation)) throw new Error('The feed is not signed by the release');
      return { version: result.updateInfo.version, notes: result.updateInfo.releaseNotes };
    },
    download: async () => {
      await updater.downloadUpdate();
    },
    install: () => updater.quitAndInstall(),
  };
}

/** True when the update's origin is verified: by the system itself, otherwise by the feed's signature. */
export function isTrusted(offer: unknown, { platform, resources }: Installation): boolean {
  if (platform === 'win32' || platform === 'darwin') return true;
  const key = resources === undefined ? null : updateKey(resources);
  return key !== null && isSignedOffer(offer, key);
}
