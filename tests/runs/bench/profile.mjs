import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { presentRuntime } from '../../../electron/launch/find-runtime.mjs';
import { median } from './numbers.mjs';
import { openApp } from './open-app.mjs';
import { seedFolder } from './run-vault.mjs';
import { readTimes } from './start.mjs';
import { untilIdle } from './until-idle.mjs';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const keys = 10_000;
const starts = 5;
const row = 'tbody tr[data-key]';
const words = ['kestrel', 'nightly stock', 'garden supply'];
/** How long main runs in the profile of its start, in milliseconds. */
const startMs = 8000;

/**
 * Writes where the time goes with ten thousand keys: a timeline of the start, and CPU profiles of main and of the page,
 * each at the start and in use. Open them in the performance panel of Chromium's developer tools.
 */
export async function writeProfiles() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'keyquilt-profile-'));
  const userData = path.join(folder, 'data');
  await seedFolder(userData, keys);
  const timeline = await timeStarts(userData);
  for (const [name, at] of timeline) process.stdout.write(`${String(Math.round(at)).padStart(6)} ms  ${name}\n`);
  writeFileSync(path.join(folder, 'timeline.json'), `${JSON.stringify(Object.fromEntries(timeline), undefined, 2)}\n`);
  if (presentRuntime().kind === 'stand-in') await profileMainStart(folder, userData);
  await profileUse(folder, userData);
  process.stdout.write(`\nThe profiles are in ${folder}\n`);
}

/**
 * The medians of what happened when, from the start of the process, in milliseconds.
 * @param {string} userData
 * @returns {Promise<readonly (readonly [string, number])[]>}
 */
async function timeStarts(userData) {
  /** @type {Map<string, number[]>} */
  const times = new Map();
  const note = (/** @type {string} */ name, /** @type {number} */ at) =>
    times.set(name, [...(times.get(name) ?? []), at]);
  // The first start of a folder indexes it, and does not count.
  for (let run = -1; run < starts; run += 1) {
    const from = Date.now();
    const { app, page } = await openApp({ userData });
    await page.locator('main .tile').first().waitFor();
    const { usable } = await page.evaluate(readTimes);
    const main = await app.evaluate(() => ({
      origin: performance.timeOrigin,
      marks: performance.getEntriesByType('mark').map(({ name, startTime }) => ({ name, startTime })),
    }));
    const inPage = await page.evaluate(() => ({
      origin: performance.timeOrigin,
      marks: [...performance.getEntriesByType('paint'), ...performance.getEntriesByType('mark')].map(
        ({ name, startTime }) => ({ name, startTime }),
      ),
    }));
    await app.close();
    if (run < 0) continue;
    note('process of main started', main.origin - from);
    note('page began', inPage.origin - from);
    for (const { origin, marks } of [main, inPage]) {
      for (const { name, startTime } of marks) {
        if (/^(keyquilt |first-)/.test(name)) note(name.replace('keyquilt ', ''), origin + startTime - from);
      }
    }
    note('interactive', usable - from);
  }
  return [...times]
    .map(([name, all]) => /** @type {const} */ ([name, median(all)]))
    .sort(([, one], [, other]) => one - other);
}

/**
 * Profiles main from the start of its process with Node's own switch. Electron has none.
 * @param {string} folder
 * @param {string} userData
 */
async function profileMainStart(folder, userData) {
  const into = path.join(folder, 'main-start');
  mkdirSync(into);
  const child = spawn(presentRuntime().executable, [root, `--user-data-dir=${userData}`, '--stand-in-keyring=strong'], {
    cwd: root,
    env: {
      ...process.env,
      STAND_IN_HEADLESS: '1',
      NODE_OPTIONS: `--cpu-prof --cpu-prof-interval=500 --cpu-prof-dir=${into}`,
    },
    stdio: 'ignore',
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  setTimeout(() => child.kill('SIGTERM'), startMs);
  await ended;
}

/**
 * Profiles the page while it loads again, then page and main while somebody searches, sorts and scrolls.
 * @param {string} folder
 * @param {string} userData
 */
async function profileUse(folder, userData) {
  const { app, page } = await openApp({ userData });
  await untilIdle(app);
  const session = await page.context().newCDPSession(page);
  await session.send('Profiler.enable');
  const profiled = async (/** @type {string} */ name, /** @type {() => Promise<void>} */ act) => {
    await session.send('Profiler.start');
    await act();
    const { profile } = await session.send('Profiler.stop');
    writeFileSync(path.join(folder, `${name}.cpuprofile`), JSON.stringify(profile));
  };
  await profiled('page-start', async () => {
    await page.reload();
    await page.locator('main .tile').first().waitFor();
  });
  await startMainProfile(app);
  await profiled('page-use', () => useTable(page));
  writeFileSync(path.join(folder, 'main-use.cpuprofile'), await endMainProfile(app));
  await app.close();
}

/** @param {import('@playwright/test').Page} page */
async function useTable(page) {
  await page.getByRole('link', { name: /^Keys/ }).click();
  await page.locator(row).first().waitFor();
  const search = page.getByRole('searchbox', { name: 'Find a key' });
  for (const word of words) {
    await search.pressSequentially(word, { delay: 60 });
    await search.fill('');
  }
  const heads = page.locator('thead button.sort');
  for (let head = 0; head < (await heads.count()); head += 1) await heads.nth(head).click();
  const box = await page.locator('.table-wrap').boundingBox();
  if (box) await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  for (let turn = 0; turn < 120; turn += 1) {
    await page.mouse.wheel(0, 1200);
    await page.waitForTimeout(16);
  }
}

/** @param {import('@playwright/test').ElectronApplication} app */
async function startMainProfile(app) {
  await app.evaluate(async () => {
    const { Session } = process.getBuiltinModule('node:inspector/promises');
    const session = new Session();
    session.connect();
    await session.post('Profiler.enable');
    await session.post('Profiler.start');
    Object.assign(globalThis, { profiling: session });
  });
}

/**
 * @param {import('@playwright/test').ElectronApplication} app
 * @returns {Promise<string>}
 */
async function endMainProfile(app) {
  return app.evaluate(async () => {
    const { profile } = await globalThis.profiling.post('Profiler.stop');
    globalThis.profiling.disconnect();
    return JSON.stringify(profile);
  });
}
