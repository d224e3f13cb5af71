import path from 'node:path';
import { inTempFolder } from './ask.mjs';
import { percentile, rounded } from './numbers.mjs';
import { openApp } from './open-app.mjs';
import { seedFolder } from './run-vault.mjs';
import { untilIdle } from './until-idle.mjs';
import { watchPaints } from './watch-paints.mjs';

const keys = 10_000;
const row = 'tbody tr[data-key]';
/** More than 60 letters, each of which changes the result. */
const typed = ['kestrel', 'novak', 'nightly stock', 'garden supply', 'harbour', 'webshop'];

/**
 * Times filtering, sorting, grouping and scrolling ten thousand keys in the running app, in the page, from the input
 * event to the frame that shows its effect.
 * @returns {Promise<import('./measures.mjs').Result>}
 */
export async function measureTable() {
  return inTempFolder(async (folder) => {
    const userData = path.join(folder, 'many');
    await seedFolder(userData, keys);
    const { app, page } = await openApp({ userData });
    await showTable(app, page);
    const trips = await page.evaluate(timeTrips);
    const filter = await timeFilter(page);
    const sort = await timeSort(page);
    const group = await timeGroup(page);
    const { frames } = await timeScroll(page, { fullSpeed: false });
    const fast = await timeScroll(page, { fullSpeed: true });
    await app.close();
    const [filterP95, sortP95, groupP95, scrollP95] = [filter, sort, group, frames].map((times) =>
      rounded(percentile(times, 0.95)),
    );
    return {
      values: {
        filterP95Ms: filterP95,
        sortP95Ms: sortP95,
        groupP95Ms: groupP95,
        scrollP95Ms: scrollP95,
        blankFrames: fast.blank,
      },
      rows: [
        [
          'A request and its answer, p95',
          `${rounded(percentile(trips, 0.95))} ms`,
          `${of(trips)}; in every figure below`,
        ],
        ['Filter, keystroke to paint, p95', `${filterP95} ms`, of(filter)],
        ['Sort, press to paint, p95', `${sortP95} ms`, of(sort)],
        ['Group, press to paint, p95', `${groupP95} ms`, of(group)],
        ['Scroll, time of a frame, p95', `${scrollP95} ms`, of(frames)],
        ['Scroll at full speed', `${fast.blank} blank`, `frames of ${fast.frames.length}; ${of(fast.frames)}`],
      ],
    };
  });
}

/**
 * Shows the table, and waits until the background work of the start has ended, such as verifying the journal.
 * @param {import('@playwright/test').ElectronApplication} app
 * @param {import('@playwright/test').Page} page
 */
export async function showTable(app, page) {
  await page.getByRole('link', { name: /^Keys/ }).click();
  await page.locator(row).first().waitFor();
  await untilIdle(app);
  await page.evaluate(watchPaints);
}

/**
 * Runs in the page. The time that one of the shortest requests takes on the way to main and back: the stand-in's way is
 * longer than Electron's.
 * @returns {Promise<number[]>}
 */
async function timeTrips() {
  const bridge = /** @type {Record<string, (input: object) => Promise<unknown>>} */ (Reflect.get(window, 'keyquilt'));
  const times = [];
  for (let trip = 0; trip < 60; trip += 1) {
    const from = performance.now();
    await bridge['updates.read']?.({});
    times.push(performance.now() - from);
  }
  return times;
}

/** @param {readonly number[]} times */
function of(times) {
  return `median ${rounded(percentile(times, 0.5))}, longest ${rounded(Math.max(...times))}, of ${times.length}`;
}

/** @param {import('@playwright/test').Page} page */
export function timeFilter(page) {
  return timeTyping(page, 'Find a key', typed);
}

/**
 * Types words into a search field, and takes them back, letter by letter.
 * @param {import('@playwright/test').Page} page
 * @param {string} name  of the field
 * @param {readonly string[]} all
 */
export async function timeTyping(page, name, all) {
  const search = page.getByRole('searchbox', { name });
  await search.focus();
  const times = [];
  for (const words of all) {
    for (const letter of words)
      times.push(await timeInput(page, () => page.keyboard.press(letter === ' ' ? 'Space' : letter)));
    for (let back = 0; back < words.length; back += 1)
      times.push(await timeInput(page, () => page.keyboard.press('Backspace')));
  }
  return times.filter((time) => time !== null);
}

/** @param {import('@playwright/test').Page} page */
async function timeSort(page) {
  const times = [];
  for (const name of ['Name', 'Owner', 'Age', 'Last test', 'Status', 'Review', 'System']) {
    const head = page.locator('thead button.sort').filter({ hasText: name }).first();
    if ((await head.count()) === 0) continue;
    for (let press = 0; press < 3; press += 1) times.push(await timeInput(page, () => head.click()));
  }
  return times.filter((time) => time !== null);
}

/** @param {import('@playwright/test').Page} page */
async function timeGroup(page) {
  await page.getByRole('button', { name: 'Arrange' }).click();
  const times = [];
  for (let turn = 0; turn < 4; turn += 1) {
    for (const name of ['Company', 'System', 'Nothing', 'What needs attention']) {
      const choice = page.getByRole('radio', { name, exact: true });
      times.push(await timeInput(page, () => choice.click()));
    }
  }
  await page.keyboard.press('Escape');
  return times.filter((time) => time !== null);
}

/**
 * Makes one input and returns the milliseconds until the page painted its last effect; null when nothing changed.
 * @param {import('@playwright/test').Page} page
 * @param {() => Promise<unknown>} act
 * @returns {Promise<number | null>}
 */
async function timeInput(page, act) {
  await page.evaluate(() => window.paints.begin());
  await act();
  return page.evaluate(() => window.paints.settled());
}

/**
 * Scrolls with the wheel, at full speed by screens at a time through the whole list.
 * @param {import('@playwright/test').Page} page
 * @param {{ readonly fullSpeed: boolean }} options
 * @param {string} list  the selector of what scrolls
 * @returns {Promise<{ readonly frames: number[], readonly blank: number }>}
 */
export async function timeScroll(page, { fullSpeed }, list = '.table-wrap') {
  const box = await page.locator(list).boundingBox();
  if (!box) throw new Error('There is no list.');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  const result = page.evaluate(() => window.paints.framesOfScroll());
  for (let turn = 0; turn < 150; turn += 1) {
    const usual = turn % 50 < 40 ? 240 : 2400;
    await page.mouse.wheel(0, fullSpeed ? (turn < 75 ? 4800 : -4800) : usual);
    await page.waitForTimeout(12);
  }
  return result;
}
