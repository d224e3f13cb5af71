import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import path from 'node:path';
import { ask, inTempFolder, newJob, savesTo } from './ask.mjs';
import { rounded } from './numbers.mjs';
import { openApp } from './open-app.mjs';
import { peaksOf } from './processes.mjs';
import { seedFolder } from './run-vault.mjs';
import { untilIdle } from './until-idle.mjs';

const keys = 10_000;
/** A stop is pressed this long after the start of a second document. */
const stopAfterMs = 5000;

/**
 * Times the PDF of the whole inventory in the running app, from the request to the answer, with the highest memory of
 * its processes meanwhile; then how fast a second one stops.
 * @returns {Promise<import('./measures.mjs').Result>}
 */
export async function measurePdf() {
  return inTempFolder(async (folder) => {
    const userData = path.join(folder, 'many');
    const file = path.join(folder, 'keys.pdf');
    await seedFolder(userData, keys);
    const { app, page } = await openApp({ userData });
    await untilIdle(app);
    await savesTo(app, file);
    const { value: signing } = await ask(page, 'signing.prepare', {});
    if (signing.waiting !== null)
      await ask(page, 'signing.confirm', { name: 'Priya Raman', fingerprint: signing.waiting });
    const scope = { company: null, includeKept: true };
    const order = { format: 'pdf', scope, choice: null };
    /** @type {Map<string, number>} */
    const peaks = new Map();
    const watching = setInterval(() => notePeaks(peaks, app.process().pid), 500);
    const { ms } = await ask(page, 'reports.export', { ...order, job: newJob() });
    clearInterval(watching);
    const stopMs = await timeStop(page, order);
    await app.close();
    const memory = [...peaks].map(([name, peak]) => `${name} ${peak} MB`).join(', ');
    return {
      values: { pdfSeconds: rounded(ms / 1000) },
      rows: [
        ['PDF of 10,000 keys', `${rounded(ms / 1000)} s`, fileWords(file)],
        ['Highest memory meanwhile', '', memory || 'not known on this system'],
        ['Stop of a second PDF', `${Math.round(stopMs)} ms`, 'from the press to the end of the job'],
      ],
    };
  });
}

/**
 * @param {Map<string, number>} peaks
 * @param {number | undefined} pid
 */
function notePeaks(peaks, pid) {
  for (const { name, peakMB } of (pid && peaksOf(pid)) || []) peaks.set(name, Math.max(peakMB, peaks.get(name) ?? 0));
}

/**
 * @param {import('@playwright/test').Page} page
 * @param {object} order
 */
async function timeStop(page, order) {
  const job = newJob();
  const making = ask(page, 'reports.export', { ...order, job }).then(
    () => 'made',
    () => 'stopped',
  );
  await page.waitForTimeout(stopAfterMs);
  const from = performance.now();
  await ask(page, 'jobs.stop', { job });
  await making;
  return performance.now() - from;
}

/** @param {string} file */
function fileWords(file) {
  const size = `${rounded(statSync(file).size / 1e6)} MB`;
  const { status, stdout } = spawnSync('pdfinfo', [file], { encoding: 'utf8' });
  if (status !== 0) return size;
  const of = (/** @type {string} */ name) => new RegExp(`^${name}:\\s+(.*)$`, 'm').exec(stdout)?.[1] ?? '?';
  return `${of('Pages')} pages, ${size}, tagged: ${of('Tagged')}`;
}
