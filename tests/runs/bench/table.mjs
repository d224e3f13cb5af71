import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { percentile, rounded } from './numbers.mjs';
import { openApp } from './open-app.mjs';
import { seedFolder } from './run-vault.mjs';
import { watchPaints } from './watch-paints.mjs';

const keys = 10_000;
const row = 'tbody tr[data-key]';
/** More than 60 letters, each of which changes the result. */
const typed = ['kestrel', 'novak', 'nightly stock', 'garden supply', 'harbour', 'webshop'];

/**
 * Times opening, filtering, sorting and scrolling ten thousand keys in the running app. All times but the first are
 * measured in the page, from the input event to the frame that shows its effect.
 * @returns {Promise<import('./measures.mjs').Result>}
 */
export async function measureTable() {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'keyquilt-bench-'));
  const userData = path.join(folder, 'many');
  try {
    await seedFolder(userData, keys);
    const from = Date.now();
    const { app, page } = await openApp({ userData });
    await page.getByRole('link', { name: /^Keys/ }).click();
    const openMs = (await page.evaluate(firstPaintOf, row)) - from;
    // Let background work of the start, such as verifying the journal, finish before the next measurement.
    await page.waitForTimeout(3000);
    await page.evaluate(watchPaints);
    const filter = await timeFilter(page);
    const sort = await timeSort(page);
    const frames = await timeScroll(page);
    await app.close();
    const [filterP95, sortP95, scrollP95] = [filter, sort, frames].map((times) => percentile(times, 0.95));
    return {
      values: {
        openMs: Math.round(openMs),
        filterP95Ms: rounded(filterP95),
        sortP95Ms: rounded(sortP95),
        scrollP95Ms: rounded(scrollP95),
      },
      rows: [
        ['Start to a table of 10,000 keys', `${Math.round(openMs)} ms`, 'with the start of the process'],
        ['Filter, keystroke to paint, p95', `${rounded(filterP95)} ms`, `at most 50; ${of(filter)}`],
        ['Sort, press to paint, p95', `${rounded(sortP95)} ms`, of(sort)],
        ['Scroll, time of a frame, p95', `${rounded(scrollP95)} ms`, `at most 32; ${of(frames)}`],
      ],
    };
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** @param {readonly number[]} times */
function of(times) {
  return `median ${rounded(percentile(times, 0.5))}, longest ${rounded(Math.max(...times))}, of ${times.length}`;
}

/** @param {string} selector */
function firstPaintOf(selector) {
  return new Promise((resolve) => {
    const look = () => {
      if (!document.querySelector(selector)) requestAnimationFrame(look);
      else requestAnimationFrame(() => setTimeout(() => resolve(performance.timeOrigin + performance.now())));
    };
    look();
  });
}

/** @param {import('@playwright/test').Page} page */
async function timeFilter(page) {
  const search = page.getByRole('searchbox', { name: 'Find a key' });
  await search.focus();
  const times = [];
  for (const words of typed) {
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

/** @param {import('@playwright/test').Page} page */
async function timeScroll(page) {
  const box = await page.locator('.table-wrap').boundingBox();
  if (!box) throw new Error('There is no table.');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  const frames = page.evaluate(() => window.paints.framesOfScroll());
  for (let turn = 0; turn < 150; turn += 1) {
    await page.mouse.wheel(0, turn % 50 < 40 ? 240 : 2400);
    await page.waitForTimeout(12);
  }
  return frames;
}
