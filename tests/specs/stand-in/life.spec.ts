import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { standIn } from '../../../electron/launch/find-runtime.mjs';
import { processesOn } from '../../harness/processes';
import { expect, test } from '../../harness/stand-in-trial';

test('quitting ends all processes with code 0', async ({ launchTrial }) => {
  const { app, close, userData } = await launchTrial();
  const main = app.process();
  await close();
  expect(main.exitCode).toBe(0);
  test.skip(process.platform !== 'linux', 'Only Linux lists processes as files');
  // A browser's helper processes end by themselves after it.
  await expect.poll(() => processesOn(userData)).toEqual([]);
});

test('a killed app leaves no browser behind and opens again at once', async ({ launchTrial }) => {
  test.skip(process.platform !== 'linux', 'Only Linux lists processes as files');
  const launched = await launchTrial();
  await launched.app.evaluate(({ net }) => net.fetch('https://nowhere.invalid/').catch(() => undefined));
  expect(processesOn(launched.userData).length).toBeGreaterThan(2);
  await launched.kill();
  const again = await launched.relaunch();
  expect(await again.page.title()).toBe('Trial');
  await again.kill();
  await expect.poll(() => processesOn(launched.userData)).toEqual([]);
});

test('a second start notifies the first and ends', async ({ launchTrial }) => {
  const { app, page, userData } = await launchTrial();
  const told = page.evaluate(() => new Promise((resolve) => window.trial.onTold(resolve)));
  // The listener is registered before this answer arrives.
  await page.evaluate(() => window.trial.invoke('echo', 0));
  const appPath = await app.evaluate(() => process.argv.find((arg) => arg.endsWith('main.js')) ?? '');
  const second = spawn(standIn, [appPath, `--user-data-dir=${userData}`, '--the-last-word']);
  const [code] = await once(second, 'exit');
  expect(code).toBe(0);
  expect(await told).toBe('--the-last-word');
});

test('closing the last window ends the app', async ({ launchTrial }) => {
  const { app, page } = await launchTrial();
  const main = app.process();
  const ended = once(main, 'exit');
  await page.evaluate(() => window.trial.invoke('echo', 0));
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  expect(await ended).toEqual([0, null]);
});
