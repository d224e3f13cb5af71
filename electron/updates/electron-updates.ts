import type { Updater } from './updates';

/**
 * Updates through electron-updater, from the feed that the release names in `app-update.yml`. It is read here only,
 * when a feed is configured, so that it costs nothing at the start. Signatures and checksums are its own work.
 */
export async function loadElectronUpdater(): Promise<Updater> {
  // A CommonJS module, whose getter for the one updater a bundle may hand over under either name.
  const module = await import('electron-updater');
  const updater = module.autoUpdater ?? module.default.autoUpdater;
  // Its messages hold addresses and paths, which no log of ours may.
  updater.logger = null;
  updater.autoDownload = false;
  updater.autoInstallOnAppQuit = true;
  updater.allowDowngrade = false;
  // Without a listener each failure would be thrown a second time, outside every promise.
  updater.on('error', () => undefined);
  return {
    look: async () => {
      const result = await updater.checkForUpdates();
      if (!result?.isUpdateAvailable) return null;
      return { version: result.updateInfo.version, notes: result.updateInfo.releaseNotes };
    },
    download: async () => {
      await updater.downloadUpdate();
    },
    install: () => updater.quitAndInstall(),
  };
}
