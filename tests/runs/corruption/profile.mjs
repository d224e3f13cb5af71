import { cp, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { startChild } from '../../harness/headless/child.mjs';
import { Kits } from '../crash/kits.mjs';
import { answered, readTruth } from './truth.mjs';

/**
 * Creates a data folder with two backups, documents of each kind, a recovery kit, and changes newer than every backup.
 * @param {string} folder
 * @param {string} [keyring]
 * @returns {Promise<import('./truth.mjs').Truth>}
 */
export async function arrange(folder, keyring = 'strong') {
  const kitFile = `${folder}.kit.kq`;
  const first = await startChild({ folder, keyring, switches: [`--stand-in-file=${kitFile}`] });
  const ask = (/** @type {string} */ name, /** @type {object} */ input) => answered(first.ask(name, input));
  await ask('app.chooseAccount', { account: 'real' });
  await ask('settings.change', { displayName: 'Priya Raman', clipboardSeconds: 45 });
  /** @type {string[]} */
  const made = [];
  for (const place of [1, 2, 3]) {
    const { id } = await ask('setups.start', { system: 'plytix', company: `Company ${place}` });
    made.push(id);
    await ask('setups.change', { id, change: { name: `Key ${place}` } });
    await ask('secrets.type', { id, field: 'apiKey', value: `DEMOKEY${place}` });
    await ask('secrets.type', { id, field: 'apiPassword', value: `DEMOPASSWORD${place}` });
  }
  // A review contains only keys whose set-up is done.
  await ask('setups.finish', { id: made[2] });
  await ask('reviews.start', { title: 'Autumn', scope: { kind: 'all', words: 'All keys', filters: [] } });
  const checklist = await ask('checklists.start', { subject: { kind: 'leaver', person: 'Priya Raman' } });
  await ask('checklists.note', { id: checklist.id, note: 'Laptop is with IT' });
  await new Kits(kitFile).make(first, null);
  await first.quit();
  const second = await startChild({ folder, keyring });
  await answered(second.ask('setups.change', { id: made[0], change: { name: 'Key 1, renamed' } }));
  await second.quit();
  const third = await startChild({ folder, keyring });
  await answered(third.ask('setups.change', { id: made[0], change: { owner: 'Marta Lind' } }));
  await answered(third.ask('setups.start', { system: 'patchworks', company: 'Company 4' }));
  await third.kill();
  const fourth = await startChild({ folder, keyring });
  const truth = await readTruth(fourth);
  await fourth.kill();
  if (truth.documents.length < 2 || truth.kit === null || truth.refusals.length > 0)
    throw new Error('The arrangement is not whole');
  return truth;
}

/** Every file of a data folder that the app reads, by relative path. @param {string} folder */
export async function filesOf(folder) {
  return (await entriesOf(folder)).filter(([, kind]) => kind === 'file').map(([name]) => name);
}

/** Every folder in a data folder, and the folder itself as `.`. @param {string} folder */
export async function foldersOf(folder) {
  return ['.', ...(await entriesOf(folder)).filter(([, kind]) => kind === 'folder').map(([name]) => name)];
}

/** @param {string} folder @returns {Promise<readonly (readonly [string, 'file' | 'folder'])[]>} */
async function entriesOf(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .map(
      (entry) =>
        /** @type {const} */ ([
          path.relative(folder, path.join(entry.parentPath, entry.name)),
          entry.isDirectory() ? 'folder' : 'file',
        ]),
    )
    .filter(([name]) => !/^(practice|logs)/.test(name) && !name.endsWith('.log'))
    .sort();
}

/** Copies a data folder with the keyring's secret next to it. @param {string} from @param {string} to */
export async function copyProfile(from, to) {
  await rm(to, { recursive: true, force: true });
  await cp(from, to, { recursive: true, preserveTimestamps: true });
  await cp(`${from}.keyring`, `${to}.keyring`);
}
