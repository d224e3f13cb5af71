import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './find-browser.mjs';
import { fetchElectron, findElectron } from './find-electron.mjs';
import { fetchElectronNode, nodeForMainInWords } from './find-electron-node.mjs';

/** The program that runs the app without Electron's binary. */
export const standIn = fileURLToPath(
  new URL(
    process.platform === 'win32' ? '../../tests/stand-in/electron.cmd' : '../../tests/stand-in/electron',
    import.meta.url,
  ),
);

/** @typedef {{ readonly kind: 'Electron' | 'stand-in', readonly executable: string }} Runtime */

/** True when a window can be seen. */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/**
 * Chooses the runtime from what is already installed. Real Electron needs a display; the stand-in does not.
 * `KEYQUILT_RUNTIME=Electron` requires real Electron: without it, this throws instead of using the stand-in.
 * @returns {Runtime}
 */
export function presentRuntime() {
  const electron = hasDisplay() ? findElectron() : undefined;
  if (!electron && process.env.KEYQUILT_RUNTIME === 'Electron')
    throw new Error(
      "KEYQUILT_RUNTIME asks for the real Electron, and its binary or a display is not here. Run 'npx install-electron'.",
    );
  return electron ? { kind: 'Electron', executable: electron } : { kind: 'stand-in', executable: standIn };
}

/**
 * Chooses the runtime, and fetches or installs it if necessary. Ends the process with one sentence if there is none.
 * @param {{ readonly fetchSeconds: number }} options
 * @returns {Promise<Runtime>}
 */
export async function findRuntime({ fetchSeconds }) {
  // Editors built on Electron set this in their terminals; with it Electron would start as plain Node.
  delete process.env.ELECTRON_RUN_AS_NODE;
  if (hasDisplay() && fetchSeconds > 0 && !findElectron()) await fetchElectron(fetchSeconds);
  const runtime = presentRuntime();
  if (runtime.kind === 'stand-in' && !findBrowser() && !installBrowser()) {
    process.stderr.write(
      `Neither Electron nor a Chrome, Chromium or Edge is on this machine; install one with: ${installCommand()}\n`,
    );
    process.exit(1);
  }
  if (runtime.kind === 'stand-in') await fetchElectronNode();
  return runtime;
}

/**
 * Describes the runtime for a run's report: a result on another Node than Electron's proves less. @param {Runtime}
 * runtime
 */
export function inWords({ kind }) {
  return kind === 'Electron' ? kind : `the stand-in, on ${nodeForMainInWords()}`;
}

/** Installs Chromium on Debian as root, where no password is needed. */
function installBrowser() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  process.stdout.write('No browser is installed: installing chromium with apt-get …\n');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-dejavu-core']]) {
    const { status } = spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env });
    if (status !== 0) return false;
  }
  return findBrowser() !== undefined;
}

function installCommand() {
  if (process.platform === 'darwin') return 'brew install --cask chromium';
  if (process.platform === 'win32') return 'winget install Google.Chrome';
  return existsSync('/usr/bin/apt-get') ? 'sudo apt-get install chromium' : 'npx playwright install chromium';
}
