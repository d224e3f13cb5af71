import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const linuxNames = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
];

const macApplications = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const windowsPrograms = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * Finds an installed Chrome, Chromium or Edge, otherwise the Chromium that Playwright downloaded. `KEYQUILT_BROWSER`
 * overrides both, for an unusual install location.
 * @returns {string | undefined}
 */
export function findBrowser() {
  const isThere = (/** @type {string | undefined} */ candidate) => candidate !== undefined && existsSync(candidate);
  const installed = [process.env.KEYQUILT_BROWSER, ...installedPlaces()].find(isThere);
  if (installed) return installed;
  // Last, because it loads Playwright, which would delay every start of the app.
  const own = playwrightsOwn();
  return isThere(own) ? own : undefined;
}

/**
 * Finds the browser for invisible windows: Chromium's headless shell where it is installed, which starts in a third of
 * the time, otherwise the same browser as `findBrowser`. `KEYQUILT_BROWSER` applies here too.
 * @returns {string | undefined}
 */
export function findHeadlessBrowser() {
  const shell = process.platform === 'linux' ? onPath(['chromium-headless-shell']).find(existsSync) : undefined;
  return process.env.KEYQUILT_BROWSER ? findBrowser() : (shell ?? findBrowser());
}

/** @returns {string[]} */
function installedPlaces() {
  if (process.platform === 'darwin') {
    const folders = ['/Applications', path.join(process.env.HOME ?? '', 'Applications')];
    return folders.flatMap((folder) => macApplications.map((name) => path.join(folder, name)));
  }
  if (process.platform === 'win32') {
    const roots = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
    return roots.flatMap((root) => (root ? windowsPrograms.map((program) => path.join(root, program)) : []));
  }
  return onPath(linuxNames);
}

/** @param {readonly string[]} names @returns {string[]} */
function onPath(names) {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
}

/** @returns {string | undefined} */
function playwrightsOwn() {
  try {
    return createRequire(import.meta.url)('playwright-core').chromium.executablePath();
  } catch {
    return undefined;
  }
}
