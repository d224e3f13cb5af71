import { mkdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readKeys, startChild } from '../../harness/headless/child.mjs';
import { damagesOf } from './damages.mjs';
import { copyProfile } from './profile.mjs';
import { answered } from './truth.mjs';

/** Enough keys for an index: fewer are in few files, which are read at once. */
const count = 125;
/** One damage of this many of each sort is tried: the index has one checksum, wherever the damage is. */
const stride = 5;
const group = 'records/index.json';
/** A time that can be set again exactly. */
const wholeSecond = new Date('2026-03-01T08:00:00Z');

/**
 * Damage to the index of the records, and damage to a record file that the index hides at first. The list must be true
 * at once or, behind a hidden damage, once the files were read; a lost index is no notice.
 * @param {string} base  where a data folder with many keys may be put
 * @returns {Promise<readonly import('./slice.mjs').Case[]>}
 */
export async function indexCases(base) {
  await arrangeMany(base);
  const good = await readFile(path.join(base, group));
  /** @type {(sort: string, name: string, act: (folder: string) => Promise<unknown>, tells?: string) => import('./slice.mjs').Case} */
  const one = (sort, name, act, tells) => ({
    group,
    sort,
    name: `${group}: ${name}`,
    run: (folder) => indexCase(folder, base, act, tells),
  });
  const damages = damagesOf(good).filter(({ sort }, place) => !['cut', 'bit'].includes(sort) || place % stride === 0);
  return [
    ...damages.map(({ sort, how, damage }) =>
      one(sort, how, (folder) => writeFile(path.join(folder, group), damage(good))),
    ),
    one('gone', 'gone', (folder) => rm(path.join(folder, group))),
    one('a folder in its place', 'a folder in its place', async (folder) => {
      await rm(path.join(folder, group));
      await mkdir(path.join(folder, group));
    }),
    one('damage behind it', 'a damaged record file behind it', spoilUnseen, 'file-restored'),
    one(
      'loss behind it',
      'a record file that is gone',
      (folder) => rm(path.join(folder, 'records/02.json')),
      'file-restored',
    ),
  ];
}

/** Makes a data folder with an index. @param {string} folder */
async function arrangeMany(folder) {
  const child = await startChild({ folder });
  await answered(child.ask('app.chooseAccount', { account: 'real' }));
  for (let place = 1; place <= count; place += 1) {
    const { id } = await answered(child.ask('setups.start', { system: 'plytix', company: `Company ${place}` }));
    if (place % 10 === 0) await answered(child.ask('secrets.type', { id, field: 'apiKey', value: `DEMOKEY${place}` }));
  }
  await child.quit();
  await stat(path.join(folder, group)).catch(() => {
    throw new Error('Quitting wrote no index');
  });
}

/**
 * @param {string} folder
 * @param {string} base
 * @param {(folder: string) => Promise<unknown>} act
 * @param {string} [tells] the notice that must come; without it, none may
 * @returns {Promise<import('./judge.mjs').Judgement>}
 */
async function indexCase(folder, base, act, tells) {
  await copyProfile(base, folder);
  for (const number of [0, 1, 2, 3]) await utimes(recordFile(folder, number), wholeSecond, wholeSecond);
  // The copies are other files, which the index does not fit: one start writes it anew.
  const first = await startChild({ folder });
  const truth = await stateOf(first);
  await first.quit();
  await act(folder);
  const child = await startChild({ folder });
  const { keys: found } = await stateOf(child);
  await answered(child.ask('journal.verify', {}));
  const later = await stateOf(child);
  const changed = await child.ask('setups.change', { id: found[0]?.id, change: { owner: 'Noor Haddad' } });
  await child.quit();
  const again = await startChild({ folder });
  const { keys: kept } = await stateOf(again);
  await again.kill();
  const isThere = kept.find(({ id }) => id === found[0]?.id)?.owner?.value === 'Noor Haddad';
  const lost = truth.keys.filter(({ id }) => !later.keys.some((key) => key.id === id)).length;
  const wrong = [
    ...(JSON.stringify(later.listed) === JSON.stringify(truth.listed) ? [] : ['the list differs']),
    ...(JSON.stringify(later.keys) === JSON.stringify(truth.keys) ? [] : ['records differ']),
    ...(JSON.stringify(later.notices) === JSON.stringify(tells ? [tells] : []) ? [] : ['tells something else']),
    ...(changed.ok && isThere ? [] : ['a change is not kept']),
  ];
  const says = [later.notices.join(' ') || 'nothing to say', ...wrong].join('; ');
  return { lost, silent: wrong.length > 0 ? 1 : 0, says };
}

/** What the app lists, holds and reports. @param {import('../../harness/headless/child.mjs').Child} child */
async function stateOf(child) {
  const { list } = await answered(child.ask('app.open', {}));
  const { keys } = await answered(readKeys(child));
  const { notices } = await answered(child.ask('app.read', {}));
  /** @type {{ readonly listed: string, readonly keys: readonly any[], readonly notices: readonly string[] }} */
  const state = { listed: list.rows, keys, notices: notices.map((/** @type {{ code: string }} */ { code }) => code) };
  return state;
}

/** Damages a record file and leaves its size, time and inode. @param {string} folder */
async function spoilUnseen(folder) {
  const file = recordFile(folder, 1);
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace('"company":"Company 6', '"company":"Compony 6'));
  await utimes(file, wholeSecond, wholeSecond);
}

/** @param {string} folder @param {number} number */
function recordFile(folder, number) {
  return path.join(folder, `records/0${number}.json`);
}
