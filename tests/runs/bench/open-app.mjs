import { fileURLToPath } from 'node:url';
import { _electron as electron } from '@playwright/test';
import { findBrowser } from '../../../electron/launch/find-browser.mjs';
import { presentRuntime } from '../../../electron/launch/find-runtime.mjs';

const browser = findBrowser();
const root = fileURLToPath(new URL('../../../', import.meta.url));

/**
 * Opens the built app, or another one, in this machine's runtime. The caller closes the result. The stand-in shows its
 * windows in the whole browser, as Electron does: in the headless shell a bare window costs half as much, so that the same
 * start looks slower beside it.
 * @param {{ readonly userData: string, readonly appPath?: string, readonly args?: readonly string[] }} options
 */
export async function openApp({ userData, appPath = root, args = [] }) {
  const app = await electron.launch({
    executablePath: presentRuntime().executable,
    args: [appPath, `--user-data-dir=${userData}`, '--stand-in-keyring=strong', ...args],
    cwd: root,
    colorScheme: null,
    env: { ...process.env, STAND_IN_HEADLESS: '1', ...(browser && { KEYQUILT_BROWSER: browser }) },
  });
  const page = await app.firstWindow();
  await page.waitForURL((url) => !/^(about|data):/.test(url.href));
  return { app, page };
}
