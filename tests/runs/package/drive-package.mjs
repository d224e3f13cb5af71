import { mkdtemp, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { _electron as electron } from '@playwright/test';

/**
 * A program and the arguments that start the app in it. @typedef {{ readonly executable: string, readonly args:
 * readonly string[] }} Program
 */

const passphrase = 'lusab babad gutih';
const secret = { apiKey: 'PACKAGECHECKKEY00000', apiPassword: 'package-check-password-000' };

/**
 * Starts the packed app once on a temporary profile, stores a key, makes a backup and opens it: what only the package
 * can show is that the page, the workers and the stored files also work out of the archive.
 * @param {Program} program
 * @returns {Promise<{ readonly runtime: string, readonly keys: number, readonly values: number }>} what the opened backup holds
 */
export async function drivePackage({ executable, args }) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'keyquilt-package-'));
  const file = path.join(folder, 'Package check.age');
  const app = await electron.launch({
    executablePath: executable,
    args: [...args, `--user-data-dir=${path.join(folder, 'data')}`, '--stand-in-keyring=strong'],
    // Playwright switches the sandbox off on Linux by default, which no person does.
    chromiumSandbox: process.getuid?.() !== 0,
    env: /** @type {Record<string, string>} */ ({ ...process.env, STAND_IN_HEADLESS: '1' }),
  });
  try {
    const page = await app.firstWindow();
    await page.getByRole('heading', { level: 1 }).waitFor();
    const ask = (/** @type {string} */ name, /** @type {object} */ input) =>
      page.evaluate(askBridge, /** @type {const} */ ([name, input]));
    await app.evaluate(({ dialog }, chosen) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath: chosen });
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
    }, file);
    await ask('app.chooseAccount', { account: 'real' });
    const { id } = await ask('setups.start', { system: 'plytix', company: 'Package check' });
    await ask('setups.change', { id, change: { mayManage: 'yes', created: true } });
    await ask('secrets.type', { id, field: 'apiKey', value: secret.apiKey });
    await ask('secrets.type', { id, field: 'apiPassword', value: secret.apiPassword });
    const { made } = await ask('transfer.backUp', { job: '0123456789abcdef01234567', passphrase });
    if (!made || (await stat(file)).size === 0) throw new Error('No backup was made.');
    const { chosen } = await ask('transfer.choose', {});
    const opened = await ask('transfer.open', { job: '123456789abcdef012345678', file: chosen.file, passphrase });
    const values = opened.rows.reduce(
      (/** @type {number} */ sum, /** @type {{ values: number }} */ row) => sum + row.values,
      0,
    );
    const runtime = await app.evaluate(() => `${process.versions.electron} on ${process.platform} ${process.arch}`);
    return { runtime, keys: opened.rows.length, values };
  } finally {
    await app.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Runs in the page. @param {readonly [string, object]} asked */
async function askBridge([name, input]) {
  const bridge = /** @type {Record<string, (input: object) => Promise<any>>} */ (Reflect.get(window, 'keyquilt'));
  const answer = await bridge[name]?.(input);
  if (!answer?.ok) throw new Error(`${name}: ${answer?.failure?.title ?? 'no such request'}`);
  return answer.value;
}
