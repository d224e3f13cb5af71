import { chromium } from '@playwright/test';

/** How long the page may take to answer, in milliseconds. */
const limit = 5000;

/**
 * Reloads the app's page over Chromium's debugging port, without code in the app. Returns false when there is no such
 * page or no answer: the caller must then restart the app.
 * @param {string} port
 * @returns {Promise<boolean>}
 */
export async function reloadPage(port) {
  try {
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`, { timeout: limit });
    try {
      const pages = browser.contexts().flatMap((context) => context.pages());
      // `app://keyquilt` in Electron, `https://app.keyquilt.localhost` in the stand-in.
      const page = pages.find((each) => /^(app:\/\/|https:\/\/app\.)keyquilt[./]/.test(each.url()));
      await page?.reload({ timeout: limit, waitUntil: 'commit' });
      return page !== undefined;
    } finally {
      // Closes the connection only; the browser keeps running.
      await browser.close();
    }
  } catch {
    return false;
  }
}
