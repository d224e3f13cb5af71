import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('@playwright/test').ElectronApplication} App */

/**
 * Makes one request through the page's bridge, and tells how long the answer took, in milliseconds.
 * @param {Page} page
 * @param {string} name
 * @param {object} input
 * @returns {Promise<{ readonly value: any, readonly ms: number }>}
 */
export async function ask(page, name, input) {
  const { answer, ms } = await page.evaluate(
    async ([asked, given]) => {
      const from = performance.now();
      const answer = await window.keyquilt[asked](given);
      return { answer, ms: performance.now() - from };
    },
    /** @type {const} */ ([name, input]),
  );
  if (!answer.ok) throw new Error(`${name}: ${answer.failure.title}`);
  return { value: answer.value, ms };
}

/** The id of a new job. */
export function newJob() {
  return randomBytes(12).toString('hex');
}

/**
 * Answers every save dialog with this path.
 * @param {App} app
 * @param {string} file
 */
export async function savesTo(app, file) {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, file);
}

/**
 * Runs work in a temporary folder and removes it.
 * @template T
 * @param {(folder: string) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function inTempFolder(work) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'keyquilt-bench-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
