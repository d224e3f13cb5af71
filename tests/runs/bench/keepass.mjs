import { median, rounded } from './numbers.mjs';
import { runVault } from './run-vault.mjs';

/**
 * Times the same add and search in one open session of keepassxc-cli, on a file with as many entries. Its key
 * derivation is set so low that it does not count; neither side includes a process start.
 * @returns {Promise<import('./measures.mjs').Result>}
 */
export async function measureKeepass() {
  /** @type {Record<'addHere' | 'addThere' | 'searchHere' | 'searchThere', number[]> | null} */
  const times = await runVault('keepass');
  if (times === null) {
    return {
      values: { keepassAddRatio: null, keepassSearchRatio: null },
      rows: [['Against KeePassXC', 'not measured', 'keepassxc-cli is not installed']],
    };
  }
  const add = rounded(median(times.addThere) / median(times.addHere));
  const search = rounded(median(times.searchThere) / median(times.searchHere));
  const both = (/** @type {number[]} */ here, /** @type {number[]} */ there) =>
    `${rounded(median(here))} ms here, ${rounded(median(there))} ms there`;
  return {
    values: { keepassAddRatio: add, keepassSearchRatio: search },
    rows: [
      ['Add one key to 10,000, times faster than KeePassXC', add, both(times.addHere, times.addThere)],
      ['Search 10,000 keys, times faster than KeePassXC', search, both(times.searchHere, times.searchThere)],
    ],
  };
}
