import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { rounded } from './numbers.mjs';
import { startPrepared } from './start.mjs';

const page = fileURLToPath(new URL('../../../dist/renderer/', import.meta.url));

/**
 * The page's scripts in kilobytes after maximum gzip: those that the first screen needs, by the build and by the
 * requests until its paint, and all of them.
 * @returns {Promise<import('./measures.mjs').Result>}
 */
export async function measureWeight() {
  const named = namedFirst();
  const asked = await askedFirst();
  const all = readdirSync(path.join(page, 'assets'))
    .filter((name) => name.endsWith('.js'))
    .map((name) => `assets/${name}`);
  const more = asked.filter((file) => !named.includes(file));
  const first = weightOf([...named, ...more]);
  const total = weightOf(all);
  const agreed = more.length === 0 ? 'the window asked for just these' : `also asked for: ${more.join(', ')}`;
  return {
    values: { firstScreenKB: rounded(first), totalKB: rounded(total) },
    rows: [
      ['Scripts of the first screen', `${rounded(first)} KB`, `at most 120; ${named.length} files, ${agreed}`],
      ['All scripts of the page', `${rounded(total)} KB`, `at most 350; ${all.length} files`],
    ],
  };
}

/** @param {readonly string[]} files */
function weightOf(files) {
  const bytes = files.map((file) => gzipSync(readFileSync(path.join(page, file)), { level: 9 }).length);
  return bytes.reduce((sum, each) => sum + each, 0) / 1000;
}

/** The scripts that index.html names, with their static imports. */
function namedFirst() {
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

/** The scripts that a window requested until its home page was painted. */
async function askedFirst() {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'keyquilt-bench-'));
  try {
    const { scripts } = await startPrepared(folder);
    return scripts;
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
