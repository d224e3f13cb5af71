import { cp, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { startChild } from '../headless/child.mjs';

/**
 * What the app knows when nothing is wrong: its records by id, its settings, and that each stored value opens.
 * @typedef {{ readonly keys: readonly any[], readonly settings: any, readonly openable: readonly string[], readonly refusals: readonly string[] }} Truth
 */

/** @param {Promise<any>} asked */
async function answered(asked) {
  const answer = await asked;
  if (!answer.ok) throw new Error(`The arrangement failed: ${JSON.stringify(answer.failure)}`);
  return answer.value;
}

/**
 * Makes a data folder with backups and with changes that are newer than every backup.
 * @param {string} folder
 * @param {string} [keyring]
 * @returns {Promise<Truth>}
 */
export async function arrange(folder, keyring = 'strong') {
  const first = await startChild({ folder, keyring });
  await answered(first.ask('app.chooseAccount', { account: 'real' }));
  await answered(first.ask('settings.change', { displayName: 'Priya Raman', clipboardSeconds: 45 }));
  for (const place of [1, 2, 3]) {
    const { id } = await answered(first.ask('setups.start', { system: 'plytix', company: `Company ${place}` }));
    await answered(first.ask('setups.change', { id, change: { name: `Key ${place}` } }));
    await answered(first.ask('secrets.type', { id, field: 'apiKey', value: `DEMOKEY${place}` }));
    await answered(first.ask('secrets.type', { id, field: 'apiPassword', value: `DEMOPASSWORD${place}` }));
  }
  await first.quit();
  const second = await startChild({ folder, keyring });
  const { keys } = await answered(second.ask('keys.list', {}));
  await answered(second.ask('setups.change', { id: keys[0].id, change: { owner: 'Marta Lind' } }));
  await answered(second.ask('setups.start', { system: 'patchworks', company: 'Company 4' }));
  await second.kill();
  const third = await startChild({ folder, keyring });
  const truth = await readTruth(third);
  await third.kill();
  return truth;
}

/**
 * @param {import('../headless/child.mjs').Child} child
 * @returns {Promise<Truth>}
 */
export async function readTruth(child) {
  const { settings } = await answered(child.ask('app.read', {}));
  const { keys } = await answered(child.ask('keys.list', {}));
  const openable = [];
  const refusals = new Set();
  for (const { id, secrets } of keys) {
    for (const field of ['apiKey', 'apiPassword']) {
      if (!secrets[field]) continue;
      const copied = await child.ask('secrets.copy', { id, field });
      if (copied.ok) openable.push(`${id} ${field}`);
      else refusals.add(copied.failure.code);
    }
  }
  return { keys, settings, openable, refusals: [...refusals] };
}

/** Every file of a data folder that the app reads again, by its path inside. @param {string} folder */
export async function filesOf(folder) {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  return names
    .filter((entry) => entry.isFile() && !/\.log$|\.keyring$/.test(entry.name))
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .filter((name) => !name.startsWith('practice'))
    .sort();
}

/** A fresh copy of a data folder with the keyring's secret that lies beside it. @param {string} from @param {string} to */
export async function copyProfile(from, to) {
  await rm(to, { recursive: true, force: true });
  await cp(from, to, { recursive: true, preserveTimestamps: true });
  await cp(`${from}.keyring`, `${to}.keyring`);
}
