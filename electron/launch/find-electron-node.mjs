import { spawn, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const list = fileURLToPath(new URL('./electron-node/', import.meta.url));
const cache = path.join(root, 'node_modules', '.cache', 'keyquilt');
const place = path.join(cache, 'electron-node');
const memory = path.join(cache, 'electron-node-fetch.json');
const files = ['package.json', 'package-lock.json'];
const onWindows = process.platform === 'win32';

/** How long a failed download is not repeated, in milliseconds. Networks change. */
const memoryLimit = 7 * 24 * 60 * 60 * 1000;

const { optionalDependencies } = JSON.parse(readFileSync(path.join(list, 'package.json'), 'utf8'));
const packageName = `node-${onWindows ? 'win' : process.platform}-${process.arch}`;

/** The version of Node inside the Electron that the app ships with. */
export const electronNodeVersion = String(Object.values(optionalDependencies)[0]);

/**
 * Returns Electron's own Node, if it was installed for the current list of versions.
 * @returns {string | undefined}
 */
export function findElectronNode() {
  const file = path.join(place, 'node_modules', packageName, 'bin', onWindows ? 'node.exe' : 'node');
  const fits = () => files.every((name) => read(path.join(place, name)) === read(path.join(list, name)));
  return existsSync(file) && fits() ? file : undefined;
}

/** The Node for main without Electron's binary: Electron's own, otherwise this machine's. */
export function nodeForMain() {
  return findElectronNode() ?? process.execPath;
}

/** Describes that Node for a run's report. */
export function nodeForMainInWords() {
  return findElectronNode()
    ? `Electron's own Node ${electronNodeVersion}`
    : `this machine's Node ${process.versions.node}`;
}

/**
 * Installs Electron's own Node with npm, within a time limit. npm checks the package against the hash in the lockfile.
 * A failure is remembered, so that only one start waits for it, and each start prints it in one line.
 * @param {{ readonly seconds?: number }} [options]
 * @returns {Promise<void>}
 */
export async function fetchElectronNode({ seconds = 120 } = {}) {
  if (findElectronNode()) return;
  if (!(packageName in optionalDependencies)) return tell(`The npm registry has none for ${packageName.slice(5)}`);
  if (failedLately()) return tell('Fetching it failed lately');
  process.stdout.write(`Fetching Electron's own Node ${electronNodeVersion}, for ${seconds} seconds at most …\n`);
  mkdirSync(cache, { recursive: true });
  // Installed in a temporary folder and moved whole: another start may be fetching at the same time.
  const fresh = mkdtempSync(path.join(cache, 'electron-node-'));
  for (const name of files) copyFileSync(path.join(list, name), path.join(fresh, name));
  if ((await install(fresh, seconds)) && !findElectronNode()) {
    rmSync(place, { recursive: true, force: true });
    renameSync(fresh, place);
  }
  rmSync(fresh, { recursive: true, force: true });
  if (startsAs(electronNodeVersion)) return;
  rmSync(place, { recursive: true, force: true });
  writeFileSync(memory, JSON.stringify({ version: electronNodeVersion, failedAt: Date.now() }));
  tell('It could not be fetched');
}

/** @param {string} why */
function tell(why) {
  process.stdout.write(
    `Electron's own Node ${electronNodeVersion} is not here, main runs on this machine's ${process.versions.node}. ${why}.\n`,
  );
}

/** @param {string} folder @param {number} seconds @returns {Promise<boolean>} */
function install(folder, seconds) {
  const words = ['ci', '--prefix', folder, '--include=optional', '--ignore-scripts', '--no-audit', '--no-fund'];
  return new Promise((resolve) => {
    // Windows ships npm as a script, which only its shell can start.
    const child = spawn('npm', words, { cwd: folder, stdio: 'ignore', shell: onWindows });
    const timer = setTimeout(() => child.kill('SIGKILL'), seconds * 1000);
    child.once('error', () => resolve(false));
    child.once('exit', (code) => {
      clearTimeout(timer);
      resolve(code === 0);
    });
  });
}

/**
 * True when Node starts and reports this version. A Node that lacks a library does not start. @param {string} version
 */
function startsAs(version) {
  const found = findElectronNode();
  if (!found) return false;
  const { stdout } = spawnSync(found, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  return stdout?.trim() === `v${version}`;
}

function failedLately() {
  const noted = JSON.parse(read(memory) ?? '{}');
  return noted.version === electronNodeVersion && Date.now() - noted.failedAt < memoryLimit;
}

/** @param {string} file @returns {string | undefined} */
function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
