import { cp, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { startChild } from '../../harness/headless/child.mjs';
import { findDifferences } from './differences.mjs';
import { makeOlder } from './older.mjs';
import { copyProfile } from './profile.mjs';
import { answered, readTruth } from './truth.mjs';

const later = '--later-version=0.2.0';
const always = 100_000;

/** Disk faults during a migration: the kind, the calls that fail, and for how many of them. */
const kinds = [
  { code: 'KILL', kind: 'write', count: 1, says: 'killed at write' },
  { code: 'KILL', kind: 'rename', count: 1, says: 'killed at rename' },
  { code: 'ENOSPC', kind: 'write', count: 1, says: 'the disk is full for once at write' },
  { code: 'ENOSPC', kind: 'write', count: always, says: 'the disk is full from write' },
  { code: 'ENOSPC', kind: 'short', count: 1, says: 'the disk takes half without a word at write' },
  { code: 'EIO', kind: 'write', count: 1, says: 'the disk fails for once at write' },
  { code: 'EIO', kind: 'rename', count: 1, says: 'the disk fails for once at rename' },
];

/**
 * A later version of the app, one format newer in every kind of file, opens a data folder of this one during a fault.
 * It may refuse with an explanation; afterwards everything must be there, and the copy made before must be complete.
 * @param {string} base  the data folder
 * @param {string} older  where its twin in the older format may be put
 * @param {import('./truth.mjs').Truth} truth
 * @returns {Promise<readonly import('./slice.mjs').Case[]>}
 */
export async function updateCases(base, older, truth) {
  await copyProfile(base, older);
  await makeOlder(older);
  const calls = await countCalls(older);
  /** @type {(sort: string, name: string, fault: string | null) => import('./slice.mjs').Case} */
  const one = (sort, name, fault) => ({
    group: 'update',
    sort,
    name: `brought to a later version: ${name}`,
    run: (folder) => updateCase(folder, older, truth, fault),
  });
  const faults = kinds.flatMap(({ code, kind, count, says }) =>
    Array.from({ length: calls[kind] }, (_, at) =>
      one(`${says}, ${code}`, `${says} ${at + 1} (${code})`, `${code}:${kind}:${at + 1}:${count}`),
    ),
  );
  return [one('undisturbed', 'undisturbed', null), ...faults];
}

/** Counts the calls of each kind during the first opening. @param {string} older */
async function countCalls(older) {
  const counted = `${older}-counted`;
  await copyProfile(older, counted);
  const child = await startChild({ folder: counted, switches: [later, '--break-files=none:none'] });
  await answered(child.ask('app.read', {}));
  const { value } = await child.ask('calls', {});
  await child.kill();
  return value;
}

/**
 * @param {string} folder
 * @param {string} older
 * @param {import('./truth.mjs').Truth} truth
 * @param {string | null} fault
 * @returns {Promise<import('./judge.mjs').Judgement>}
 */
async function updateCase(folder, older, truth, fault) {
  await rm(folder, { recursive: true, force: true });
  await cp(older, folder, { recursive: true, preserveTimestamps: true });
  const first = fault === null ? null : await tryToOpen(folder, fault);
  const child = await startChild({ folder, switches: [later] });
  let found;
  try {
    const { notices } = await answered(child.ask('app.read', {}));
    found = { ...(await readTruth(child)), notices };
  } finally {
    await child.kill();
  }
  const told = found.notices.filter((/** @type {any} */ { code }) => code === 'data-updated');
  const others = found.notices.filter((/** @type {any} */ { code }) => code !== 'data-updated');
  const { lost, says } = findDifferences(truth, { ...found, notices: [] });
  const { unsaid } = findDifferences(truth, { ...found, notices: others });
  const wrong = [
    ...unsaid,
    ...others.map((/** @type {any} */ { code }) => `tells of ${code}`),
    ...(told.length === 1 ? [] : [`tells ${told.length} times of the update`]),
    ...(await olderIn(folder, older)).map((name) => `${name} is still older`),
    ...(first === null || /^(update-|storage-|opened|killed)/.test(first) ? [] : [`refused with ${first}`]),
    ...((await isCopyWhole(folder, older, String(told[0]?.facts.aside))) ? [] : ['the copy is not whole']),
  ];
  const parts = [first, says, ...wrong].filter(Boolean);
  return { lost, silent: wrong.length > 0 ? 1 : 0, says: parts.join('; ') };
}

/** Opens the folder on a failing disk and reports the result. @param {string} folder @param {string} fault */
async function tryToOpen(folder, fault) {
  let child;
  try {
    child = await startChild({ folder, switches: [later, `--break-files=${fault}`] });
  } catch {
    return 'killed';
  }
  // A killed process does not answer.
  const answer = await Promise.race([child.ask('app.read', {}), child.ended.then(() => null)]);
  await child.kill();
  if (answer === null) return 'killed';
  return answer.ok ? 'opened' : answer.failure.code;
}

/** The stored files in use that were not migrated. @param {string} folder @param {string} before */
async function olderIn(folder, before) {
  /** @param {string} name @param {string} place */
  const formatOf = async (name, place) => JSON.parse(await readFile(path.join(place, name), 'utf8')).format;
  const older = [];
  for (const name of (await storedIn(before)).filter((each) => !each.startsWith('backups/2')))
    if ((await formatOf(name, folder)) !== (await formatOf(name, before)) + 1) older.push(name);
  return older;
}

/** @param {string} folder @param {string} older @param {string} aside */
async function isCopyWhole(folder, older, aside) {
  for (const name of (await storedIn(older)).filter((each) => !each.startsWith('backups/2'))) {
    const copy = await readFile(path.join(folder, aside, name)).catch(() => null);
    if (!copy?.equals(await readFile(path.join(older, name)))) return false;
  }
  return true;
}

/** @param {string} folder */
async function storedIn(folder) {
  const names = await readdir(folder, { recursive: true });
  return names.filter((name) => name.endsWith('.json') && !/^(before-|practice|logs)/.test(name)).sort();
}
