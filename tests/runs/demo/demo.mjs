import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildIfStale } from '../../../electron/launch/build.mjs';
import { findRuntime } from '../../../electron/launch/find-runtime.mjs';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const given = process.argv.slice(2);
const unknown = given.filter((option) => option !== '--dark' && option !== '--narrow');
if (unknown.length > 0) {
  process.stdout.write(`Unknown: ${unknown.join(' ')}. Known are --dark and --narrow.\n`);
  finish(0, false);
}

const look = ['dark', 'narrow'].filter((name) => given.includes(`--${name}`));
const folder = path.join(root, 'demo', look.join('-'));
// Look for the runtime first: installing a browser is the slowest step that can fail.
await findRuntime({ fetchSeconds: 0 });
await buildIfStale();
emptyOfPictures();
process.stdout.write(`Walking through Keyquilt; pictures go to ${path.relative(root, folder)}/\n`);
const code = await walk();
finish(pictures().length, code === 0);

function emptyOfPictures() {
  mkdirSync(folder, { recursive: true });
  for (const name of pictures()) rmSync(path.join(folder, name));
}

function pictures() {
  return readdirSync(folder).filter((name) => name.endsWith('.png'));
}

/** @returns {Promise<number>} */
function walk() {
  const playwright = createRequire(import.meta.url).resolve('@playwright/test/cli');
  const config = fileURLToPath(new URL('./playwright.config.ts', import.meta.url));
  const env = {
    ...process.env,
    DEMO_FOLDER: folder,
    DEMO_THEME: look.includes('dark') ? 'dark' : 'light',
    DEMO_NARROW: look.includes('narrow') ? '1' : '',
  };
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [playwright, 'test', '--config', config], {
      cwd: root,
      stdio: 'inherit',
      env,
    });
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => child.kill(signal));
    child.once('error', () => resolve(1));
    child.once('exit', (ended) => resolve(ended ?? 1));
  });
}

/**
 * Prints the totals as a last line for programs and exits.
 * @param {number} screens
 * @param {boolean} passed
 * @returns {never}
 */
function finish(screens, passed) {
  process.stdout.write(`${JSON.stringify({ screens, passed })}\n`);
  process.exit(passed ? 0 : 1);
}
