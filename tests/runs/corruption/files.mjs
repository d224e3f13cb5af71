import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { damagesOf } from './damages.mjs';
import { judge } from './judge.mjs';

/**
 * Every damage to every file: its bytes, a folder in its place, and no file.
 * @param {string} base
 * @param {import('./truth.mjs').Truth} truth
 * @param {readonly string[]} files
 * @returns {Promise<readonly import('./slice.mjs').Case[]>}
 */
export async function fileCases(base, truth, files) {
  const cases = await Promise.all(files.map((file) => casesOf(base, truth, file)));
  return cases.flat();
}

/**
 * @param {string} base
 * @param {import('./truth.mjs').Truth} truth
 * @param {string} file
 * @returns {Promise<readonly import('./slice.mjs').Case[]>}
 */
async function casesOf(base, truth, file) {
  const good = await readFile(path.join(base, file));
  const bytes = damagesOf(good).map(({ sort, how, damage }) => ({
    group: file,
    sort,
    name: `${file}: ${how}`,
    run: async (/** @type {string} */ folder, /** @type {import('./reader.mjs').Reader} */ reader) => {
      const damaged = damage(good);
      await writeFile(path.join(folder, file), damaged);
      return judge(folder, truth, { file, bytes: damaged, reader });
    },
  }));
  const others = /** @type {const} */ (['a folder in its place', 'gone']).map((how) => ({
    group: file,
    sort: how,
    name: `${file}: ${how}`,
    run: async (/** @type {string} */ folder, /** @type {import('./reader.mjs').Reader} */ reader) => {
      await rm(path.join(folder, file));
      if (how !== 'gone') await mkdir(path.join(folder, file));
      return judge(folder, truth, { file, bytes: null, reader });
    },
  }));
  return [...bytes, ...others];
}
