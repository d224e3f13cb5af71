import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { readKeys } from '../../harness/headless/child.mjs';
import { findDifferences, polite } from './differences.mjs';
import { answered, readTruth } from './truth.mjs';

/**
 * The result of one case. `lost`: changes that are neither there nor reported. `silent`: something differs and no
 * notice, failure or locked value says so, or the damaged original is gone.
 * @typedef {{ readonly lost: number, readonly silent: number, readonly says: string }} Judgement
 */

/**
 * Opens a damaged data folder with the real app and compares it with the truth. Then makes one change and reopens the
 * folder: a repaired app must work, and its reports must persist.
 * @param {string} folder
 * @param {import('./truth.mjs').Truth} truth
 * @param {{ readonly file: string, readonly bytes: Buffer | null, readonly reader: import('./reader.mjs').Reader }}
 *   damaged
 * `bytes`: the damaged content; null when there is none
 * @returns {Promise<Judgement>}
 */
export async function judge(folder, truth, { file, bytes, reader }) {
  let child;
  try {
    child = await reader.open(folder);
  } catch (error) {
    // An unreadable data folder is reported in a system message box; one unreadable file must not prevent the start.
    const told = file === '.' && String(error).includes('could not read its own folder');
    return { lost: 0, silent: told ? 0 : 1, says: `does not start: ${error}` };
  }
  let found;
  let change;
  try {
    const [app, keys] = [await child.ask('app.read', {}), await readKeys(child)];
    const failure = app.ok ? (keys.ok ? null : keys.failure.code) : app.failure.code;
    if (failure) return await refused(folder, file, bytes, failure);
    // Runs the journal check that the app makes some time after the first paint.
    await child.ask('journal.verify', {});
    found = await readTruth(child);
    found = { ...found, notices: (await answered(child.ask('app.read', {}))).notices };
    change = await changeOneKey(child, found.keys);
  } finally {
    await child.kill();
  }
  const { lost, unsaid, says } = findDifferences(truth, found);
  const later = change.saved ? await isThereLater(folder, reader, change.saved, found.notices) : [];
  const wrong = [
    ...unsaid,
    ...later,
    ...(change.refused && !polite.has(change.refused) ? [`a change is refused with ${change.refused}`] : []),
    ...((await isGone(folder, file, bytes, found.notices)) ? ['original gone'] : []),
    ...((await hasCrashed(folder)) ? ['an error that nobody caught'] : []),
  ];
  return { lost, silent: wrong.length > 0 ? 1 : 0, says: [says, ...wrong].join('; ') };
}

/** @param {string} folder @param {string} file @param {Buffer | null} bytes @param {string} code */
async function refused(folder, file, bytes, code) {
  const untouched = bytes === null || (await keptSomewhere(folder, file, bytes));
  const silent = polite.has(code) && untouched ? 0 : 1;
  return { lost: 0, silent, says: `refused: ${code}${untouched ? '' : ', original gone'}` };
}

/** @param {Pick<import('../../harness/headless/child.mjs').Child, 'ask'>} child @param {readonly any[]} keys */
async function changeOneKey(child, keys) {
  const [first] = keys;
  if (!first) return { saved: null, refused: null };
  const answer = await child.ask('keys.changeOwner', { id: first.id, owner: 'Noor Haddad' });
  return answer.ok ? { saved: answer.value, refused: null } : { saved: null, refused: answer.failure.code };
}

/**
 * @param {string} folder
 * @param {import('./reader.mjs').Reader} reader
 * @param {any} saved
 * @param {readonly any[]} notices
 */
async function isThereLater(folder, reader, saved, notices) {
  const child = await reader.open(folder);
  try {
    const { keys } = await answered(readKeys(child));
    const app = await answered(child.ask('app.read', {}));
    const now = keys.find((/** @type {any} */ { id }) => id === saved.id);
    const isThere = now?.owner.value === saved.owner.value;
    const standing = new Set(app.notices.map(identityOf));
    const forgotten = notices.filter((notice) => !standing.has(identityOf(notice)));
    return [
      ...(isThere ? [] : ['the change after the repair is not there']),
      ...forgotten.map(({ code }) => `${code} is forgotten`),
    ];
  } finally {
    await child.kill();
  }
}

/**
 * What makes two notices the same: the id, except for a break in the history, whose id changes with the lines after it,
 * which cannot be proven either.
 * @param {any} notice
 */
function identityOf({ id, code, facts }) {
  return code === 'journal-broken' ? `${code} ${facts.line} ${facts.kind}` : id;
}

/** @param {string} folder @param {string} file @param {Buffer | null} bytes @param {readonly any[]} notices */
async function isGone(folder, file, bytes, notices) {
  const isRepaired = notices.some(({ facts }) => facts.aside);
  return isRepaired && bytes !== null && bytes.length > 0 && !(await keptSomewhere(folder, file, bytes));
}

/** @param {string} folder */
async function hasCrashed(folder) {
  const names = await readdir(path.join(folder, 'logs')).catch(() => []);
  return names.some((name) => name.startsWith('crash-'));
}

/**
 * True when the damaged bytes still exist, in place or quarantined. @param {string} folder @param {string} file @param
 * {Buffer} bytes
 */
async function keptSomewhere(folder, file, bytes) {
  const place = path.dirname(path.join(folder, file));
  const names = (await readdir(place)).filter((name) => name.startsWith(path.basename(file)));
  for (const name of names) {
    const found = await readFile(path.join(place, name)).catch(() => null);
    if (found?.equals(bytes)) return true;
  }
  return false;
}
