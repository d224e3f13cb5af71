import path from 'node:path';

/**
 * The program of an unpacked package. `folder` is the one that holds the resources: the app's folder, on macOS
 * `Contents` of the bundle. Linux writes the name in lower case (electron-builder).
 * @param {string} folder
 * @param {string} name
 * @param {NodeJS.Platform} [platform]
 * @returns {string}
 */
export function programIn(folder, name, platform = process.platform) {
  if (platform === 'darwin') return path.join(folder, 'MacOS', name);
  return path.join(folder, platform === 'win32' ? `${name}.exe` : name.toLowerCase());
}
