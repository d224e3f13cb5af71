import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import asar from '@electron/asar';
import { build } from 'electron-builder';
import { parse } from 'yaml';
import { buildIfStale } from '../../../electron/launch/build.mjs';
import { findRuntime, presentRuntime } from '../../../electron/launch/find-runtime.mjs';
import { drivePackage } from './drive-package.mjs';
import { readFuses } from './fuses.mjs';
import { inspectPackage } from './inspect-package.mjs';
import { programIn } from './packaged-program.mjs';
import { signatureProblems } from './signatures.mjs';
import { startShipped } from './start-shipped.mjs';

// Builds the package for this platform, inspects it, starts it, and makes and opens a backup in it. Without Electron's
// binary the app's tree is built anyway, around an empty shell that cannot start, and driven in the stand-in.
const root = fileURLToPath(new URL('../../../', import.meta.url));
const electron = presentRuntime().kind === 'Electron';
const acceptedProxy = 'The package started behind a proxy of the command line';
await buildIfStale();

const shell = electron ? null : await emptyShell();
process.env.CSC_IDENTITY_AUTO_DISCOVERY = 'false';
await pack('release', shell ? { electronDist: shell, electronFuses: null } : {});

const archive = await findArchive(path.join(root, 'release'));
const files = asar
  .listPackage(archive, { isPack: false })
  .map((name) => name.replaceAll('\\', '/').replace(/^\//, ''))
  .flatMap((name) => {
    const entry = asar.statFile(archive, name, false);
    return 'files' in entry ? [] : [{ path: name, bytes: 'size' in entry ? entry.size : 0 }];
  });
const problems = [...inspectPackage(files, (name) => asar.extractFile(archive, name).toString('utf8'))];
for (const { path: name, bytes } of files) process.stdout.write(`${String(bytes).padStart(9)}  ${name}\n`);
if (electron) {
  const program = programIn(path.dirname(path.dirname(archive)), 'Keyquilt');
  problems.push(...(await readFuses(program, path.join(root, 'electron-builder.yml'))));
  problems.push(...signatureProblems(program, { signed: false }));
  problems.push(...(await startShipped({ executable: program, args: [] })));
  // Elsewhere the refusal is a window that waits for a person.
  if (process.platform === 'linux' && !(await refusesProxy(program, []))) problems.push(acceptedProxy);
}
const driven = await (electron ? driveTwin() : driveTree()).catch((error) => {
  problems.push(`The package did not work: ${error.message}`);
  return null;
});
if (shell) await rm(shell, { recursive: true, force: true });

for (const problem of problems) process.stdout.write(`WRONG: ${problem}\n`);
const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
process.stdout.write(
  `${JSON.stringify({ kind: electron ? 'real Electron' : 'packaged tree', files: files.length, bytes, problems: problems.length, driven })}\n`,
);
process.exit(problems.length > 0 ? 1 : 0);

/** @param {string} folder @param {import('electron-builder').Configuration} changes */
async function pack(folder, changes) {
  await rm(path.join(root, folder), { recursive: true, force: true });
  await build({
    dir: true,
    publish: 'never',
    projectDir: root,
    config: { extends: path.join(root, 'electron-builder.yml'), ...changes },
    ...(shell ? { linux: ['dir'] } : {}),
  });
}

/**
 * Drives the same package again. The shipped one refuses every debugger, by fuse and by itself, so this twin keeps
 * Node's debugger and has the name by which Electron decides that it is not installed (`app.isPackaged`).
 */
async function driveTwin() {
  const { electronFuses } = parse(await readFile(path.join(root, 'electron-builder.yml'), 'utf8'));
  await pack('release/driven', {
    directories: { output: 'release/driven', buildResources: 'electron/build-resources' },
    executableName: process.platform === 'darwin' ? 'Electron' : 'electron',
    electronFuses: { ...electronFuses, enableNodeCliInspectArguments: true },
  });
  const resources = path.dirname(await findArchive(path.join(root, 'release/driven')));
  return drivePackage({ executable: programIn(path.dirname(resources), 'Electron'), args: [] });
}

/**
 * Drives the packed files in the stand-in: this proves that the tree is complete, not that Electron reads its archive.
 */
async function driveTree() {
  const { executable } = await findRuntime({ fetchSeconds: 0 });
  const started = [`--stand-in-resources=${path.dirname(archive)}`];
  if (!(await refusesProxy(executable, started))) problems.push(acceptedProxy);
  problems.push(...(await startShipped({ executable, args: [...started, '--stand-in-keyring=strong'] })));
  return drivePackage({ executable, args: started });
}

/** True when the installed app refuses a switch that would redirect its requests, and leaves no file behind. */
async function refusesProxy(/** @type {string} */ executable, /** @type {readonly string[]} */ args) {
  const data = await mkdtemp(path.join(os.tmpdir(), 'keyquilt-refused-'));
  const env = { ...process.env, STAND_IN_HEADLESS: '1' };
  const switches = ['--proxy-server=http://127.0.0.1:1', `--user-data-dir=${data}`];
  const { status, stderr } = spawnSync(executable, [...args, ...switches], { env, encoding: 'utf8', timeout: 60_000 });
  const left = (await readdir(data)).filter((name) => /\.json|records|logs/.test(name));
  // Chromium's helper processes may still write their profile for a moment after the program ended.
  await rm(data, { recursive: true, force: true, maxRetries: 5 });
  return status === 0 && stderr.includes('It was started with --proxy-server') && left.length === 0;
}

/** The files that electron-builder expects of an unpacked Electron, none of which runs. */
async function emptyShell() {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'keyquilt-shell-'));
  const { version } = JSON.parse(await readFile(path.join(root, 'node_modules/electron/package.json'), 'utf8'));
  for (const name of ['electron', 'chrome-sandbox', 'chrome_crashpad_handler', 'LICENSE', 'LICENSES.chromium.html']) {
    await writeFile(path.join(folder, name), '', { mode: 0o755 });
  }
  await mkdir(path.join(folder, 'locales'));
  await writeFile(path.join(folder, 'locales/en-GB.pak'), '');
  await writeFile(path.join(folder, 'version'), version);
  return folder;
}

/** @param {string} folder @returns {Promise<string>} */
async function findArchive(folder) {
  const names = await readdir(folder, { recursive: true });
  const found = names.find((name) => path.basename(name) === 'app.asar');
  if (!found) throw new Error(`No app.asar under ${folder}`);
  return path.join(folder, found);
}
