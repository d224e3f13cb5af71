import path from 'node:path';
import { inTempFolder } from './ask.mjs';
import { median, percentile, rounded } from './numbers.mjs';
import { openApp } from './open-app.mjs';
import { seedFolder } from './run-vault.mjs';
import { timeScroll, timeTyping } from './table.mjs';
import { untilIdle } from './until-idle.mjs';
import { watchPaints } from './watch-paints.mjs';

/** Ten lines of the history for each: a hundred thousand. */
const keys = 10_000;
const starts = 3;
const typed = ['kestrel', 'novak', 'copied', 'garden', 'tested', 'mistake'];

/**
 * Times the Activity place with a hundred thousand lines: from the press to the first lines and until all are read, a
 * letter of the search, and frames of scrolling.
 * @returns {Promise<import('./measures.mjs').Result>}
 */
export async function measureActivity() {
  return inTempFolder(async (folder) => {
    const userData = path.join(folder, 'many');
    await seedFolder(userData, keys);
    /** @type {{ readonly first: number, readonly all: number }[]} */
    const opens = [];
    for (let start = 1; start < starts; start += 1) {
      const { app, page } = await openApp({ userData });
      await untilIdle(app);
      opens.push(await timeOpen(page));
      await app.close();
    }
    const { app, page } = await openApp({ userData });
    await untilIdle(app);
    opens.push(await timeOpen(page));
    await untilIdle(app);
    await page.evaluate(watchPaints);
    const lines = await page.locator('.activity-end').last().textContent();
    const filter = await timeTyping(page, 'Find in activity', typed);
    const { frames } = await timeScroll(page, { fullSpeed: false }, '#main');
    const fast = await timeScroll(page, { fullSpeed: true }, '#main');
    await app.close();
    const [openMs, readMs] = [opens.map(({ first }) => first), opens.map(({ all }) => all)].map((all) =>
      Math.round(median(all)),
    );
    const [filterP95, scrollP95] = [filter, frames].map((times) => rounded(percentile(times, 0.95)));
    const of = (/** @type {readonly number[]} */ times) =>
      `median ${rounded(percentile(times, 0.5))}, longest ${rounded(Math.max(...times))}, of ${times.length}`;
    return {
      values: {
        activityOpenMs: openMs ?? null,
        activityFilterP95Ms: filterP95 ?? null,
        activityScrollP95Ms: scrollP95 ?? null,
        activityBlankFrames: fast.blank,
      },
      rows: [
        ['Activity: press to the first lines', `${openMs} ms`, `${lines?.trim()} Median of ${starts} starts`],
        ['Activity: press until all lines are read', `${readMs} ms`, 'the same'],
        ['Activity: filter, keystroke to paint, p95', `${filterP95} ms`, of(filter)],
        ['Activity: scroll, time of a frame, p95', `${scrollP95} ms`, of(frames)],
        [
          'Activity: scroll at full speed',
          `${fast.blank} blank`,
          `frames of ${fast.frames.length}; ${of(fast.frames)}`,
        ],
      ],
    };
  });
}

/**
 * Opens the place, and times the first lines and the end of the reading.
 * @param {import('@playwright/test').Page} page
 */
async function timeOpen(page) {
  const times = page.evaluate(timesOfOpen);
  await page.getByRole('link', { name: 'Activity' }).click();
  return times;
}

/**
 * Runs in the page: milliseconds from the next click until a line is painted, and until no line is left to read.
 * @returns {Promise<{ readonly first: number, readonly all: number }>}
 */
function timesOfOpen() {
  return new Promise((resolve) => {
    let from = 0;
    let first = 0;
    window.addEventListener('click', ({ timeStamp }) => (from ||= timeStamp), true);
    const look = () => {
      const now = performance.now();
      const isThere = document.querySelector('.act:not(.waiting)') !== null;
      if (from > 0 && first === 0 && isThere) first = now - from;
      // One hint says what is listed; a second one, what is still to be read.
      if (first > 0 && document.querySelectorAll('.activity-end').length === 1) resolve({ first, all: now - from });
      else requestAnimationFrame(() => setTimeout(look));
    };
    look();
  });
}
