import { rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { hasAge, runAge } from './age-program.mjs';
import { ask, inTempFolder, newJob, savesTo } from './ask.mjs';
import { median, rounded } from './numbers.mjs';
import { openApp } from './open-app.mjs';
import { seedFolder } from './run-vault.mjs';
import { untilIdle } from './until-idle.mjs';

const keys = 10_000;
const runs = 5;
const passphrase = 'lusab babad gutih vodam';

/**
 * Times an encrypted backup in the running app, from the request to the answer, against `age -p` on the bytes in it: both
 * by turns. The passphrase costs both the same work.
 * @returns {Promise<import('./measures.mjs').Result>}
 */
export async function measureBackup() {
  if (!hasAge())
    return {
      values: { backupRatio: null },
      rows: [['Backup against age', 'not measured', 'age or python3 is not installed']],
    };
  return inTempFolder(async (folder) => {
    const userData = path.join(folder, 'many');
    const [ours, plain, theirs] = ['ours.age', 'plain.json', 'theirs.age'].map((name) => path.join(folder, name));
    if (!ours || !plain || !theirs) throw new Error('No names.');
    await seedFolder(userData, keys);
    const { app, page } = await openApp({ userData });
    await untilIdle(app);
    await savesTo(app, ours);
    // The first one loads the words by which passphrases are judged, as typing one does.
    await ask(page, 'passphrase.judge', { passphrase });
    const backUp = async () => (await ask(page, 'transfer.backUp', { job: newJob(), passphrase })).ms;
    await backUp();
    runAge(passphrase, ['-d', '-o', plain, ours]);
    /** @type {{ here: number[], there: number[] }} */
    const times = { here: [], there: [] };
    for (let run = 0; run < runs; run += 1) {
      times.here.push(await backUp());
      times.there.push(runAge(passphrase, ['-p', '-o', theirs, plain]));
      await rm(theirs);
    }
    await app.close();
    const [here, there] = [median(times.here), median(times.there)];
    const size = rounded((await stat(plain)).size / 1e6);
    const both = `${Math.round(here)} ms, read back and checked; ${Math.round(there)} ms by age, of ${size} MB`;
    return {
      values: { backupRatio: rounded(here / there, 2) },
      rows: [['Backup of 10,000 keys against age', rounded(here / there, 2), both]],
    };
  });
}
