import { chromium } from '@playwright/test';

/** How long the page may take to answer, in milliseconds. */
const limit = 5000;

/**
 * Reloads the app's page over Chromium's debugging port, which needs nothing in the app. False where there is no such
 * page or no answer: the app then has to start anew.
 * @param {string} port
 * @returns {Promise<boolean>}
 */
export async function reloadPage(port) {
  try {
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`, { timeout: limit });
    try {
      const pages = browser.contexts().flatMap((context) => context.pages());
      // Under Electron app://keyquilt, in the stand-in https://app.keyquilt.localhost.
      const page = pages.find((each) => /^(app:\/\/|https:\/\/app\.)keyquilt[./]/.test(each.url()));
      await page?.reload({ timeout: limit, waitUntil: 'commit' });
      return page !== undefined;
    } finally {
      // A connection like this one ends; the browser stays.
      await browser.close();
    }
  } catch {
    return false;
  }
}
