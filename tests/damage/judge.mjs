import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { startChild } from '../headless/child.mjs';
import { readTruth } from './profile.mjs';

/**
 * What became of one case. `lost`: changes that are neither there nor named to the person. `silent`: something is not
 * as it was, and no notice, failure or locked value says so; or the damaged original is gone.
 * @typedef {{ readonly lost: number, readonly silent: number, readonly says: string }} Judgement
 */

/** Failures that explain themselves and leave all files alone. */
const polite = new Set([
  'newer-format',
  'storage-read-only',
  'storage-failed',
  'storage-full',
  'vault-locked',
  'value-locked',
]);

/**
 * Opens a damaged data folder with the real app and holds it against what was there.
 * @param {string} folder
 * @param {import('./profile.mjs').Truth} truth
 * @param {{ readonly file: string, readonly bytes: Buffer | null, readonly child?: object }} damaged  its bytes as they were put there; null for what has none
 * @returns {Promise<Judgement>}
 */
export async function judge(folder, truth, { file, bytes, child: options = {} }) {
  let child;
  try {
    child = await startChild({ folder, ...options });
  } catch (error) {
    return { lost: 0, silent: 1, says: `does not start: ${error}` };
  }
  try {
    const app = await child.ask('app.read', {});
    const keys = await child.ask('keys.list', {});
    const failure = app.ok ? (keys.ok ? null : keys.failure.code) : app.failure.code;
    if (failure) return await refused(folder, file, bytes, failure);
    // The check of the history that the app makes by itself some time after the first paint.
    await child.ask('journal.verify', {});
    const found = await readTruth(child);
    const { notices } = (await child.ask('app.read', {})).value;
    return await compare({ folder, truth, found, notices, file, bytes });
  } finally {
    await child.kill();
  }
}

/** @param {string} folder @param {string} file @param {Buffer | null} bytes @param {string} code */
async function refused(folder, file, bytes, code) {
  const untouched = bytes === null || (await keptSomewhere(folder, file, bytes));
  const silent = polite.has(code) && untouched ? 0 : 1;
  return { lost: 0, silent, says: `refused: ${code}${untouched ? '' : ', original gone'}` };
}

/** @param {{ folder: string, truth: any, found: any, notices: readonly any[], file: string, bytes: Buffer | null }} parts */
async function compare({ folder, truth, found, notices, file, bytes }) {
  const byId = new Map(found.keys.map((/** @type {any} */ key) => [key.id, key]));
  const named = notices.map(({ facts }) => Object.values(facts).join(' ')).join(' ');
  const changed = truth.keys.filter((/** @type {any} */ key) => !same(byId.get(key.id), key));
  const lost = changed.filter(
    (/** @type {any} */ key) => !named.includes(key.name.value) && !named.includes(key.company),
  );
  const shut = truth.openable.filter((/** @type {string} */ value) => !found.openable.includes(value));
  // A copy that cannot be journaled, or a value that is locked, is refused with its own words at the press.
  const saysShut = found.refusals.length > 0 && found.refusals.every((/** @type {string} */ code) => polite.has(code));
  const unsaid = notices.length === 0 && (changed.length > 0 || (shut.length > 0 && !saysShut));
  const asides = notices.filter(({ facts }) => facts.aside);
  const repaired = notices.length > 0 && bytes !== null && bytes.length > 0 && asides.length > 0;
  const gone = repaired && !(await keptSomewhere(folder, file, bytes));
  const codes = notices.map(({ code }) => code).join(' ') || 'nothing to say';
  return {
    lost: lost.length,
    silent: unsaid || gone ? 1 : 0,
    says: `${codes}${changed.length ? `, ${changed.length} not as they were` : ''}${shut.length ? `, ${shut.length} shut (${found.refusals.join(' ')})` : ''}${gone ? ', original gone' : ''}`,
  };
}

/** Repairs stamp nothing into a record; only whether its values open may differ. @param {any} now @param {any} then */
function same(now, then) {
  return JSON.stringify(now) === JSON.stringify(then);
}

/** Whether the damaged bytes are still there, in place or set aside. @param {string} folder @param {string} file @param {Buffer} bytes */
async function keptSomewhere(folder, file, bytes) {
  const place = path.dirname(path.join(folder, file));
  const names = (await readdir(place)).filter((name) => name.startsWith(path.basename(file)));
  for (const name of names) {
    const found = await readFile(path.join(place, name)).catch(() => null);
    if (found?.equals(bytes)) return true;
  }
  return false;
}
