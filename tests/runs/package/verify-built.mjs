import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readFuses } from './fuses.mjs';
import { programIn } from './packaged-program.mjs';
import { signatureProblems } from './signatures.mjs';

// Checks the output of a release before anything is published: the fuses of each program, and, where a certificate was
// given (`KEYQUILT_SIGNED=1`), its signature and that of each installer.
const root = fileURLToPath(new URL('../../../', import.meta.url));
const release = path.join(root, 'release');
const signed = process.env.KEYQUILT_SIGNED === '1';
const names = readdirSync(release, { recursive: true }).map(String);
const resources = names.filter((name) => path.basename(name) === 'app.asar').map((name) => path.dirname(name));
const problems = resources.length === 0 ? ['no package was built'] : [];

for (const folder of resources) {
  const place = path.join(release, folder);
  const program = programIn(path.dirname(place), 'Keyquilt');
  problems.push(...(await readFuses(program, path.join(root, 'electron-builder.yml'))));
  problems.push(...signatureProblems(program, { signed }));
  problems.push(...feedProblems(place));
  process.stdout.write(`looked at ${program}\n`);
}
const installers = names.filter((name) => !name.includes(path.sep) && /\.(exe|msi)$/.test(name));
for (const name of installers) problems.push(...signatureProblems(path.join(release, name), { signed }));
for (const problem of problems) process.stdout.write(`WRONG: ${problem}\n`);
process.stdout.write(
  `${JSON.stringify({ packages: resources.length, installers: installers.length, signed, problems: problems.length })}\n`,
);
process.exit(problems.length > 0 ? 1 : 0);

/**
 * Without the publisher's name electron-updater checks no signature on Windows, and the app then does not check for
 * updates.
 */
function feedProblems(/** @type {string} */ place) {
  const feed = path.join(place, 'app-update.yml');
  if (process.platform !== 'win32' || !existsSync(feed)) return [];
  return /^publisherName:/m.test(readFileSync(feed, 'utf8')) ? [] : [`${feed} names no publisher`];
}
