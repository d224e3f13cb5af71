import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import asar from '@electron/asar';
import { build } from 'electron-builder';
import { buildIfStale } from '../launch/build.mjs';
import { findElectron } from '../launch/find-electron.mjs';
import { inspectPackage } from './inspect-package.mjs';

// Makes the package for this platform and looks into it. Without Electron's binary the app's own tree is made all the
// same, around an empty shell that can not start; with it, the package is the real one and is started once.
const root = fileURLToPath(new URL('../../', import.meta.url));
const electron = findElectron();
await buildIfStale();
await rm(path.join(root, 'release'), { recursive: true, force: true });

const shell = electron ? null : await emptyShell();
// Without the binary there is no fuse to flip: they are flipped only in a program that carries the marker.
const changes = shell ? { electronDist: shell, electronFuses: null } : {};
process.env.CSC_IDENTITY_AUTO_DISCOVERY = 'false';
await build({
  dir: true,
  publish: 'never',
  projectDir: root,
  config: { extends: path.join(root, 'electron-builder.yml'), ...changes },
  ...(shell ? { linux: ['dir'] } : {}),
});
if (shell) await rm(shell, { recursive: true, force: true });

const archive = await findArchive(path.join(root, 'release'));
const files = asar
  .listPackage(archive, { isPack: false })
  .map((name) => name.replaceAll('\\', '/').replace(/^\//, ''))
  .flatMap((name) => {
    const entry = asar.statFile(archive, name, false);
    return 'files' in entry ? [] : [{ path: name, bytes: 'size' in entry ? entry.size : 0 }];
  });
const problems = inspectPackage(files, (name) => asar.extractFile(archive, name).toString('utf8'));
for (const { path: name, bytes } of files) process.stdout.write(`${String(bytes).padStart(9)}  ${name}\n`);
for (const problem of problems) process.stdout.write(`WRONG: ${problem}\n`);

const started = electron ? startOnce(path.dirname(path.dirname(archive))) : null;
const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
process.stdout.write(
  `${JSON.stringify({ kind: electron ? 'real Electron' : 'packaged tree', files: files.length, bytes, problems: problems.length, started })}\n`,
);
process.exit(problems.length > 0 || started === false ? 1 : 0);

/** What electron-builder expects of an unpacked Electron, with nothing in it that could run. */
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

/** Starts the packaged program and lets it tell its version, which real Electron does without a window. */
function startOnce(/** @type {string} */ folder) {
  const name =
    process.platform === 'win32' ? 'Keyquilt.exe' : process.platform === 'darwin' ? '../MacOS/Keyquilt' : 'keyquilt';
  const { status } = spawnSync(path.join(folder, name), ['--version'], { timeout: 60_000 });
  return status === 0;
}
