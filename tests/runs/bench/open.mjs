import path from 'node:path';
import { inTempFolder } from './ask.mjs';
import { median, rounded } from './numbers.mjs';
import { openApp } from './open-app.mjs';
import { seedFolder } from './run-vault.mjs';
import { untilIdle } from './until-idle.mjs';

const few = 12;
const many = 10_000;
const runs = 5;
const row = 'tbody tr[data-key]';

/**
 * Times the start up to a table of a few keys and of ten thousand, in alternating order, and compares memory.
 * @returns {Promise<import('./measures.mjs').Result>}
 */
export async function measureOpen() {
  return inTempFolder(async (folder) => {
    const folders = { few: path.join(folder, 'few'), many: path.join(folder, 'many') };
    await seedFolder(folders.few, few);
    await seedFolder(folders.many, many);
    // The first start of a folder checks and indexes what the seeder wrote.
    for (const each of Object.values(folders)) await openTable(each, { settled: true });
    /** @type {Record<'few' | 'many', { openMs: number, heapMB: number, mainMB: number }[]>} */
    const found = { few: [], many: [] };
    for (let run = 0; run < runs; run += 1) {
      const turns = /** @type {('few' | 'many')[]} */ (run % 2 === 0 ? ['few', 'many'] : ['many', 'few']);
      for (const turn of turns) found[turn].push(await openTable(folders[turn], { settled: run === runs - 1 }));
    }
    const [fewMs, manyMs] = [found.few, found.many].map((all) => median(all.map(({ openMs }) => openMs)));
    const [fewEnd, manyEnd] = [found.few.at(-1), found.many.at(-1)];
    if (fewMs === undefined || manyMs === undefined || !fewEnd || !manyEnd) throw new Error('Nothing was opened.');
    return {
      values: {
        openMs: Math.round(manyMs),
        openRatio: rounded(manyMs / fewMs, 2),
        pageHeapMB: rounded(manyEnd.heapMB),
        mainMemoryRatio: rounded(manyEnd.mainMB / fewEnd.mainMB, 2),
      },
      rows: [
        ['Start to a table of 12 keys', `${Math.round(fewMs)} ms`, `with the start of the process; median of ${runs}`],
        ['Start to a table of 10,000 keys', `${Math.round(manyMs)} ms`, `the same, by turns`],
        ['Heap of the page', `${rounded(manyEnd.heapMB)} MB`, `${rounded(fewEnd.heapMB)} MB with 12 keys`],
        ['Memory of main', `${rounded(manyEnd.mainMB)} MB`, `${rounded(fewEnd.mainMB)} MB with 12 keys`],
      ],
    };
  });
}

/**
 * Opens the app on its table of keys and closes it. Memory is 0 unless the app is left alone first.
 * @param {string} userData
 * @param {{ readonly settled: boolean }} options
 */
export async function openTable(userData, { settled }) {
  const from = Date.now();
  const { app, page } = await openApp({ userData });
  await page.getByRole('link', { name: /^Keys/ }).click();
  const openMs = (await page.evaluate(firstPaintOf, row)) - from;
  if (settled) await untilIdle(app);
  const heapMB = settled ? await heapOf(page) : 0;
  const mainMB = settled ? (await app.evaluate(() => process.memoryUsage().rss)) / 1e6 : 0;
  await app.close();
  return { openMs, heapMB, mainMB };
}

/**
 * The used heap of the page after a collection, in megabytes.
 * @param {import('@playwright/test').Page} page
 */
async function heapOf(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 1e6;
}

/**
 * Runs in the page. @param {string} selector
 * @returns {Promise<number>}
 */
function firstPaintOf(selector) {
  return new Promise((resolve) => {
    const look = () => {
      if (!document.querySelector(selector)) requestAnimationFrame(look);
      else requestAnimationFrame(() => setTimeout(() => resolve(performance.timeOrigin + performance.now())));
    };
    look();
  });
}
