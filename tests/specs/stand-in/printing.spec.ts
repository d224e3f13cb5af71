import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import type { WebContentsPrintOptions } from 'electron';
import { expect, test } from '../../harness/stand-in-trial';

/** Prints the trial's page; returns the callback's arguments. */
function prints(app: ElectronApplication, options: WebContentsPrintOptions = {}): Promise<unknown[]> {
  return app.evaluate(
    ({ BrowserWindow }, given) =>
      new Promise<unknown[]>((resolve) => {
        BrowserWindow.getAllWindows()[0]?.webContents.print(given, (...told) => resolve(told));
      }),
    options,
  );
}

test('a page is printed to a file in the downloads, and the terminal says where', async ({ launchTrial, folder }) => {
  const downloads = path.join(folder, 'downloads');
  const { app } = await launchTrial({ args: [`--stand-in-downloads=${downloads}`] });
  let said = '';
  app.process().stdout?.on('data', (text) => {
    said += text;
  });
  expect(await prints(app, { landscape: true, pageRanges: [{ from: 0, to: 0 }] })).toEqual([true, '']);
  const file = path.join(downloads, 'Trial.pdf');
  expect((await readFile(file)).subarray(0, 5).toString()).toBe('%PDF-');
  await expect.poll(() => said).toContain(`There is no printer here: the pages go to ${file}\n`);
  // No existing file is overwritten.
  expect(await prints(app, { silent: true, printBackground: true, margins: { marginType: 'none' } })).toEqual([
    true,
    '',
  ]);
  expect((await readdir(downloads)).sort()).toEqual(['Trial (1).pdf', 'Trial.pdf']);
  expect(await prints(app, { pageRanges: [{ from: 7, to: 9 }] })).toEqual([false, 'Print job failed']);
});

for (const [asked, reason] of [
  ['cancelled', 'Print job canceled'],
  ['failed', 'Print job failed'],
] as const) {
  test(`a print that is ${asked} is reported as in Electron`, async ({ launchTrial, folder }) => {
    const downloads = path.join(folder, 'downloads');
    const { app } = await launchTrial({ args: [`--stand-in-print=${asked}`, `--stand-in-downloads=${downloads}`] });
    expect(await prints(app)).toEqual([false, reason]);
    expect(existsSync(downloads)).toBe(false);
  });
}

test('an unwritable folder fails the print and says why', async ({ launchTrial, folder }) => {
  const file = path.join(folder, 'file');
  await writeFile(file, 'text');
  const { app } = await launchTrial({ args: [`--stand-in-downloads=${file}`] });
  let said = '';
  app.process().stdout?.on('data', (text) => {
    said += text;
  });
  expect(await prints(app)).toEqual([false, 'Print job failed']);
  await expect.poll(() => said).toContain(`The folder ${file} cannot be used (EEXIST): nothing is saved.`);
});
