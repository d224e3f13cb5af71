import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const electronFolder = path.join(root, 'node_modules', 'electron');
const memory = path.join(root, 'node_modules', '.cache', 'keyquilt', 'electron-fetch.json');

/** How long a failed download is not repeated, in milliseconds. Networks change. */
const memoryLimit = 7 * 24 * 60 * 60 * 1000;

const executables = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
};

/**
 * Finds Electron's binary on this machine: in ELECTRON_OVERRIDE_DIST_PATH, otherwise in the npm package. Electron's own
 * lookup would start a download.
 * @returns {string | undefined}
 */
export function findElectron() {
  const usual = executables[/** @type {'darwin' | 'win32'} */ (process.platform)] ?? 'electron';
  const noted = path.join(electronFolder, 'path.txt');
  const name = existsSync(noted) ? readFileSync(noted, 'utf8').trim() : usual;
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? path.join(electronFolder, 'dist');
  const file = path.join(folder, name);
  return existsSync(file) ? file : undefined;
}

/**
 * Downloads the binary with the npm package's script, within a time limit. A failure is remembered, so that only one
 * start waits for it.
 * @param {number} seconds
 * @returns {Promise<string | undefined>}
 */
export async function fetchElectron(seconds) {
  const version = JSON.parse(readFileSync(path.join(electronFolder, 'package.json'), 'utf8')).version;
  if (failedLately(version)) return undefined;
  process.stdout.write(`Fetching Electron ${version}, for ${seconds} seconds at most …\n`);
  const fetched = await new Promise((resolve) => {
    const child = spawn(process.execPath, [path.join(electronFolder, 'install.js')], { cwd: root, stdio: 'ignore' });
    const timer = setTimeout(() => child.kill('SIGKILL'), seconds * 1000);
    child.once('error', () => resolve(false));
    child.once('exit', (code) => {
      clearTimeout(timer);
      resolve(code === 0);
    });
  });
  const found = fetched ? findElectron() : undefined;
  if (!found) {
    mkdirSync(path.dirname(memory), { recursive: true });
    writeFileSync(memory, JSON.stringify({ version, failedAt: Date.now() }));
  }
  return found;
}

/** @param {string} version */
function failedLately(version) {
  try {
    const noted = JSON.parse(readFileSync(memory, 'utf8'));
    return noted.version === version && Date.now() - noted.failedAt < memoryLimit;
  } catch {
    return false;
  }
}
