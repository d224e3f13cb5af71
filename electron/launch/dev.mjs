import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createBuilder } from 'vite';
import { buildIfStale } from './build.mjs';
import { findRuntime, inWords } from './find-runtime.mjs';
import { reloadPage } from './reload-page.mjs';

/*
 * `npm run dev`: builds main, preload and page into dist/dev on each change, then reloads the page or restarts the app.
 * The product's own protocol serves the page under its own policy. Vite's dev server cannot do that: its client needs
 * inline script and a socket, which would need a branch in the product.
 */
const root = fileURLToPath(new URL('../../', import.meta.url));
const output = path.join(root, 'dist/dev');
const given = process.argv.slice(2);
const port = switchOf('remote-debugging-port') ?? '9222';
const switches = [
  `--remote-debugging-port=${port}`,
  `--inspect=${switchOf('inspect') ?? '9229'}`,
  // Keeps away from the data of an installed Keyquilt.
  `--user-data-dir=${switchOf('user-data-dir') ?? path.join(root, 'node_modules/.cache/keyquilt/dev-data')}`,
  ...(process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ...given.filter((arg) => !/^--(remote-debugging-port|inspect|user-data-dir)=/.test(arg)),
];

const runtime = await findRuntime({ fetchSeconds: 60 });
// The stand-in is built with the product and not watched.
if (runtime.kind === 'stand-in') await buildIfStale();
tell(`runs in ${inWords(runtime)}`);

/** @type {import('node:child_process').ChildProcess | null} */
let app = null;
let ending = false;
/** The page's files, listed. The running app lists them once at its start, so a new name needs a restart. */
let pageFiles = '';
const pending = new Set();
const building = new Set();
/** @type {NodeJS.Timeout | undefined} */
let timer;

process.env.NODE_ENV = 'development';
writeManifest();
const builder = await createBuilder({
  configFile: path.join(root, 'vite.config.ts'),
  mode: 'development',
  environments: { main: part('main'), preload: part('preload'), client: { build: pageBuild() } },
});
const watchers = await Promise.all(['main', 'preload', 'client'].map(watch));
process.on('SIGINT', end).on('SIGTERM', end);

/** @param {string} name */
async function watch(name) {
  const environment = builder.environments[name];
  if (!environment) throw new Error(`vite.config.ts has no ${name}`);
  const watcher = /** @type {import('vite').Rolldown.RolldownWatcher} */ (await builder.build(environment));
  building.add(name);
  watcher.on('event', (event) => {
    if (event.code === 'START') building.add(name);
    if (event.code === 'ERROR') tell(`${name} does not build: ${event.error.message}`);
    if (event.code === 'BUNDLE_END') {
      pending.add(name);
      void event.result.close();
    }
    // One change may rebuild several parts: apply them together.
    if (event.code === 'END' || event.code === 'ERROR') {
      building.delete(name);
      clearTimeout(timer);
      timer = setTimeout(() => void takeOver(), 100);
    }
  });
  return watcher;
}

async function takeOver() {
  if (building.size > 0 || pending.size === 0 || ending) return;
  const changed = [...pending];
  pending.clear();
  const files = JSON.stringify(readdirSync(path.join(output, 'renderer'), { recursive: true }).sort());
  const onlyPage = changed.every((name) => name === 'client') && files === pageFiles;
  pageFiles = files;
  if (app && onlyPage && (await reloadPage(port))) return tell('page reloaded');
  const again = app !== null;
  await stop();
  start();
  tell(again ? `restarted, ${changed.join(', ')} changed` : `started; page on port ${port}, see docs/debugging.md`);
}

function start() {
  const env = { ...process.env, NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --enable-source-maps`.trim() };
  const child = spawn(runtime.executable, [output, ...switches], { cwd: root, stdio: 'inherit', env });
  app = child;
  child.once('exit', (code) => {
    if (app !== child) return;
    app = null;
    tell(`the app has ended (${code ?? 'killed'})`);
    end();
  });
}

/** The next process needs the lock of the data folder, so wait until this one has gone. @returns {Promise<void>} */
async function stop() {
  const child = app;
  app = null;
  if (!child || child.exitCode !== null) return;
  await new Promise((resolve) => {
    child.once('exit', resolve);
    child.kill('SIGTERM');
  });
}

async function end() {
  if (ending) return;
  ending = true;
  await stop();
  await Promise.all(watchers.map((watcher) => watcher.close()));
  process.exit(0);
}

/** The folder is an app for Electron, with the product's name and version. */
function writeManifest() {
  const { name, productName, version, type, desktopName } = JSON.parse(
    readFileSync(path.join(root, 'package.json'), 'utf8'),
  );
  mkdirSync(output, { recursive: true });
  const manifest = { name, productName, version, type, desktopName, main: 'main/main.js' };
  writeFileSync(path.join(output, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}

/** @param {string} name */
function part(name) {
  // Inline, because the page's protocol serves only files of the build and source maps are not among them.
  const sourcemap = /** @type {const} */ ('inline');
  return { build: { outDir: path.join(output, name), sourcemap, watch: {} } };
}

function pageBuild() {
  // Stable names: the page's protocol serves only the files that existed at its start.
  const names = { entryFileNames: 'assets/[name].js', chunkFileNames: 'assets/[name].js' };
  const rollupOptions = { output: { ...names, assetFileNames: 'assets/[name][extname]' } };
  return { ...part('renderer').build, minify: false, rollupOptions };
}

/** @param {string} name @returns {string | undefined} */
function switchOf(name) {
  return given.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
}

/** @param {string} text */
function tell(text) {
  process.stdout.write(`[dev] ${text}\n`);
}
