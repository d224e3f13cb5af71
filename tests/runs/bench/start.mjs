import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { median, rounded } from './numbers.mjs';
import { openApp } from './open-app.mjs';

const bare = fileURLToPath(new URL('./bare/', import.meta.url));
const runs = 9;

/**
 * Times from process start until the window is usable, against a bare window in the same runtime: both in alternating
 * order on the same machine, each with a profile that was opened before. The page reports its last paint and the end of
 * its last long task, so that the driver's latency does not count.
 * @returns {Promise<import('./measures.mjs').Result>}
 */
export async function measureStart() {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'keyquilt-bench-'));
  const product = path.join(folder, 'app');
  const empty = path.join(folder, 'bare');
  try {
    await startPrepared(product);
    await startBare(empty);
    /** @type {{ readonly product: number[], readonly empty: number[] }} */
    const times = { product: [], empty: [] };
    for (let run = 0; run < runs; run += 1) {
      const bareFirst = run % 2 === 0;
      if (bareFirst) times.empty.push((await startBare(empty)).milliseconds);
      times.product.push((await startHome(product)).milliseconds);
      if (!bareFirst) times.empty.push((await startBare(empty)).milliseconds);
    }
    const [app, window] = [median(times.product), median(times.empty)];
    return {
      values: { startRatio: rounded(app / window, 2) },
      rows: [
        ['Start to interactive, Keyquilt', `${Math.round(app)} ms`, spread(times.product)],
        ['Start to interactive, a bare window', `${Math.round(window)} ms`, spread(times.empty)],
        ['Start against a bare window', rounded(app / window, 2), 'medians, by turns'],
      ],
    };
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/**
 * Opens the practice account in a new data folder and restarts the app on it.
 * @param {string} userData
 */
export async function startPrepared(userData) {
  const { app, page } = await openApp({ userData });
  await page.getByRole('button', { name: 'Start practising' }).click();
  await page.locator(home).first().waitFor();
  await app.close();
  return startHome(userData);
}

/** Selector that matches the home page once the keys have been read. */
const home = 'main .tile';

const startHome = (/** @type {string} */ userData) => startOnce({ userData }, home);
const startBare = (/** @type {string} */ userData) => startOnce({ userData, appPath: bare }, 'h1');

/** @param {readonly number[]} times */
function spread(times) {
  return `median of ${times.length}, ${Math.round(Math.min(...times))} to ${Math.round(Math.max(...times))} ms`;
}

/**
 * @param {Parameters<typeof openApp>[0]} options
 * @param {string} sign Selector that appears once the page is complete.
 */
async function startOnce(options, sign) {
  const from = Date.now();
  const { app, page } = await openApp(options);
  await page.locator(sign).first().waitFor();
  const { usable, scripts } = await page.evaluate(readTimes);
  await app.close();
  return { milliseconds: usable - from, scripts };
}

/**
 * Runs in the page. Returns when its last paint, or the last long task before it, ended, in milliseconds since 1970, and
 * which scripts it had requested before that paint. A paint starts when the page has drawn, and ends frames later, on
 * the screen: what is requested meanwhile held up nothing, and does not count.
 * @throws Error when the page reports no paint: such a start has no length
 */
export async function readTimes() {
  /**
   * @param {string} type
   * @param {number} limit Milliseconds after which there are taken to be none.
   * @returns {Promise<readonly PerformanceEntry[]>}
   */
  const buffered = (type, limit) =>
    new Promise((resolve) => {
      new PerformanceObserver((list) => resolve(list.getEntries())).observe({ type, buffered: true });
      setTimeout(() => resolve([]), limit);
    });
  const paints = await buffered('largest-contentful-paint', 5000);
  if (paints.length === 0) throw new Error('The window told of no paint within five seconds.');
  const painted = Math.max(...paints.map((entry) => entry.startTime));
  const drawn = Math.max(...paints.map((entry) => /** @type {LargestContentfulPaint} */ (entry).paintTime));
  const tasks = (await buffered('longtask', 500)).filter((entry) => entry.startTime <= painted);
  const usable = Math.max(painted, ...tasks.map((entry) => entry.startTime + entry.duration));
  const scripts = performance
    .getEntriesByType('resource')
    .filter((entry) => entry.name.endsWith('.js') && entry.startTime < drawn)
    .map((entry) => new URL(entry.name).pathname.slice(1));
  return { usable: performance.timeOrigin + usable, scripts };
}
