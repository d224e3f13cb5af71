import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { expect } from './stand-in-trial';

/** The stand-in's dialog, driven from outside: it is no window of the app. */
export async function dialogPage(userData: string): Promise<Page> {
  const portFile = path.join(userData, 'stand-in', 'dialog', 'DevToolsActivePort');
  await expect.poll(() => existsSync(portFile)).toBe(true);
  const [port] = (await readFile(portFile, 'utf8')).split('\n');
  // The next dialog writes a new file.
  await rm(portFile);
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const page = browser.contexts()[0]?.pages()[0];
  if (!page) throw new Error('The dialog has no page');
  // The dialog's script sets the focus last.
  await page.waitForFunction(() => document.activeElement !== document.body);
  return page;
}

/** The last act in a dialog: its window closes while the driver still waits for the act to end. */
export const last = (act: Promise<void>) => act.catch(() => undefined);
