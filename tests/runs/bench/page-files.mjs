import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/**
 * The weight of files of a built page in kilobytes, each after maximum gzip.
 * @param {string} page Folder of the built page.
 * @param {readonly string[]} files
 */
export function weightOf(page, files) {
  const bytes = files.map((file) => gzipSync(readFileSync(path.join(page, file)), { level: 9 }).length);
  return bytes.reduce((sum, each) => sum + each, 0) / 1000;
}

/**
 * Every script of a built page.
 * @param {string} page
 */
export function scriptsIn(page) {
  return readdirSync(path.join(page, 'assets'))
    .filter((name) => name.endsWith('.js'))
    .map((name) => `assets/${name}`);
}

/**
 * The scripts that index.html names, with their static imports.
 * @param {string} page
 */
export function firstFilesIn(page) {
  const html = readFileSync(path.join(page, 'index.html'), 'utf8');
  const found = new Set([...html.matchAll(/(?:src|href)="\.\/([^"]+\.js)"/g)].map(([, file]) => file ?? ''));
  for (const file of found) {
    const code = readFileSync(path.join(page, file), 'utf8');
    for (const [, to] of code.matchAll(/(?:^|[;}\s])(?:import|export)[^"'()]*["'](\.\/[^"']+\.js)["']/g)) {
      found.add(path.posix.join(path.posix.dirname(file), to ?? ''));
    }
  }
  return [...found];
}
