import path from 'node:path';
import { ask, inTempFolder } from './ask.mjs';
import { median, rounded } from './numbers.mjs';
import { openApp } from './open-app.mjs';
import { seedFolder } from './run-vault.mjs';
import { untilIdle } from './until-idle.mjs';

const keys = 10_000;
/** As many decisions are timed; the first ones only warm up. */
const timed = 60;
const warmUp = 5;

/**
 * Times a review of all current keys: its start, from the press to the painted list; saving a decision, from the request
 * to the answer; and signing off, from the press to the painted result.
 * @returns {Promise<import('./measures.mjs').Result>}
 */
export async function measureReview() {
  return inTempFolder(async (folder) => {
    const userData = path.join(folder, 'many');
    await seedFolder(userData, keys);
    const { app, page } = await openApp({ userData });
    await untilIdle(app);
    await page.getByRole('link', { name: /^Reviews/ }).click();
    await page.getByRole('button', { name: 'Start a review' }).click();
    const start = page.getByRole('button', { name: /^Start with/ });
    await start.waitFor();
    const startMs = await timePress(page, start, '[role=progressbar]');
    const { value } = await ask(page, 'reviews.list', {});
    const [{ review }] = value.reviews;
    const times = await decideAll(page, review.id);
    await page.getByRole('link', { name: /^Reviews/ }).click();
    await page.getByRole('button', { name: `Go on: ${review.title}` }).click();
    await page.getByLabel('Type your name').fill('Priya Raman');
    const { value: signing } = await ask(page, 'signing.prepare', {});
    if (signing.waiting !== null)
      await ask(page, 'signing.confirm', { name: 'Priya Raman', fingerprint: signing.waiting });
    const sign = page.getByRole('button', { name: 'Sign off and lock' });
    // A signed review has no part to sign.
    const signMs = await timePress(page, sign, 'main.review:not(:has(.sign-off))');
    await app.close();
    const decideMs = rounded(median(times));
    const size = `${review.total.toLocaleString('en-GB')} keys`;
    return {
      values: {
        reviewStartMs: Math.round(startMs),
        reviewDecideMs: decideMs,
        reviewSignMs: Math.round(signMs),
      },
      rows: [
        ['Review: start, press to paint', `${Math.round(startMs)} ms`, size],
        ['Review: save one decision', `${decideMs} ms`, `median of ${times.length}`],
        ['Review: sign off, press to paint', `${Math.round(signMs)} ms`, size],
      ],
    };
  });
}

/**
 * Presses a button and returns the milliseconds until the page has painted what the selector matches.
 * @param {import('@playwright/test').Page} page
 * @param {import('@playwright/test').Locator} button
 * @param {string} selector
 */
async function timePress(page, button, selector) {
  const painted = page.evaluate(
    (wanted) =>
      new Promise((resolve) => {
        let from = 0;
        window.addEventListener('click', ({ timeStamp }) => (from ||= timeStamp), { capture: true, once: true });
        const look = () => {
          if (from === 0 || !document.querySelector(wanted)) requestAnimationFrame(look);
          else requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - from)));
        };
        look();
      }),
    selector,
  );
  await button.click();
  return /** @type {Promise<number>} */ (painted);
}

/**
 * Decides on every key: some one by one, all others that need nothing together, and then the rest. Returns the times of
 * the first ones in milliseconds.
 * @param {import('@playwright/test').Page} page
 * @param {string} id
 */
async function decideAll(page, id) {
  const items = await readItems(page, id);
  const decide = (/** @type {string} */ keyId) =>
    ask(page, 'reviews.decide', { id, keyId, decision: 'keep', reason: '' });
  const times = [];
  const first = new Set();
  // From all over the review, so that each decision rewrites another file.
  for (let turn = 0; turn < timed + warmUp; turn += 1) {
    const keyId = items[(turn * 7919) % items.length]?.key.id ?? '';
    first.add(keyId);
    const { ms } = await decide(keyId);
    if (turn >= warmUp) times.push(ms);
  }
  const left = items.filter(({ key }) => !first.has(key.id));
  const together = left.filter(({ key }) => key.reasons.length === 0).map(({ key }) => key.id);
  if (together.length > 0) await ask(page, 'reviews.keepTogether', { id, keyIds: together, reason: '' });
  for (const { key } of left) if (key.reasons.length > 0) await decide(key.id);
  return times;
}

/**
 * Reads all lines of a review.
 * @param {import('@playwright/test').Page} page
 * @param {string} id
 * @returns {Promise<readonly { key: { id: string, reasons: readonly string[] } }[]>}
 */
async function readItems(page, id) {
  const { value } = await ask(page, 'reviews.read', { id });
  const items = JSON.parse(value.items);
  while (items.length < value.listed) {
    const further = await ask(page, 'reviews.lines', { id, from: items.length });
    items.push(...JSON.parse(further.value.items));
  }
  return items;
}
