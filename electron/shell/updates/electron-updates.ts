import { asksForPassword, type Installation, updateKey } from './feed';
import { isSignedOffer } from './update-signature';
import type { Updater } from './updates';

/**
 * Updates through electron-updater, from the feed that the release names in `app-update.yml`. It is read here only,
 * when a feed is configured, so that it costs nothing at the start. Checksums are its own work, and signatures on
 * Windows and macOS; on Linux it checks none, so the feed itself must be signed.
 */
export async function loadElectronUpdater(installation: Installation): Promise<Updater> {
  // A CommonJS module, whose getter for the one updater a bundle may hand over under either name.
  const module = await import('electron-updater');
  const updater = module.autoUpdater ?? module.default.autoUpdater;
  // Its messages hold addresses and paths, which no log of ours may.
  updater.logger = null;
  updater.autoDownload = false;
  // A password asked for while the app goes away looks like an attack, so there a person must have pressed the button.
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

/** Whether somebody checks who made this update: the system's own check, else the signature of the feed. */
export function isTrusted(offer: unknown, { platform, resources }: Installation): boolean {
  if (platform === 'win32' || platform === 'darwin') return true;
  const key = resources === undefined ? null : updateKey(resources);
  return key !== null && isSignedOffer(offer, key);
}
