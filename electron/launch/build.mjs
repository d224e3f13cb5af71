import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './run.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const sources = ['electron', 'renderer', 'shared', 'tests/stand-in', 'tests/stand-in/vite.config.ts', 'vite.config.ts'];
const products = [
  'dist/main/main.js',
  'dist/preload/preload.cjs',
  'dist/renderer/index.html',
  'dist/stand-in/start.js',
];

/** Builds the app if a product is missing or older than its sources. */
export async function buildIfStale() {
  if (oldestProduct() >= newestSource()) return;
  process.stdout.write('Building …\n');
  await run('npm', ['run', '--silent', 'build']);
}

function oldestProduct() {
  return Math.min(...products.map((file) => modified(path.join(root, file))));
}

function newestSource() {
  const files = [...sources, 'package.json', 'package-lock.json'].flatMap((source) => filesOf(path.join(root, source)));
  return Math.max(...files.map(modified));
}

/**
 * @param {string} place
 * @returns {string[]}
 */
function filesOf(place) {
  if (!existsSync(place)) return [];
  if (!statSync(place).isDirectory()) return [place];
  return readdirSync(place, { recursive: true }).map((name) => path.join(place, String(name)));
}

/** @param {string} file */
function modified(file) {
  return existsSync(file) ? statSync(file).mtimeMs : 0;
}
