import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { createRestart, type RestartParts, startAfterThis } from '../../../../../electron/shell/system/restart';

type Given = Partial<RestartParts['launch']> & { readonly isPackaged?: boolean };

/** A restart that records its steps in order. */
function restarting({ isPackaged = true, ...launch }: Given = {}) {
  const steps: unknown[] = [];
  const restart = createRestart({
    app: {
      isPackaged,
      relaunch: (options) => void steps.push(['relaunch', options]),
      quit: () => void steps.push('quit'),
    },
    launch: { args: [], env: {}, platform: 'linux', ...launch },
    finish: async () => void steps.push('finish'),
    startAfterThis: (program, args) => {
      steps.push(['start', program, args]);
      return spawn('true');
    },
  });
  return { restart, steps };
}

it('does the last acts, asks to be started again with the same switches, then quits', async () => {
  const { restart, steps } = restarting({ args: ['--user-data-dir=/data', '.'], platform: 'win32' });
  await restart();
  expect(steps).toEqual(['finish', ['relaunch', { args: ['--user-data-dir=/data', '.'] }], 'quit']);
});

it('opens the link of this start no second time', async () => {
  const { restart, steps } = restarting({ args: ['--lang=en', 'keyquilt://task/reviews'] });
  await restart();
  expect(steps[1]).toEqual(['relaunch', { args: ['--lang=en'] }]);
});

it('starts one copy, however often it is asked', async () => {
  const { restart, steps } = restarting();
  await Promise.all([restart(), restart()]);
  await restart();
  expect(steps).toHaveLength(3);
});

it('starts an AppImage by its own file, because the mounted one goes with the app', async () => {
  const env = { APPIMAGE: '/home/me/Keyquilt.AppImage' };
  const packaged = restarting({ env, args: ['--lang=en'] });
  await packaged.restart();
  expect(packaged.steps).toEqual(['finish', ['start', '/home/me/Keyquilt.AppImage', ['--lang=en']], 'quit']);
  for (const other of [
    { env, isPackaged: false },
    { env, platform: 'darwin' },
  ] as const) {
    const { restart, steps } = restarting(other);
    await restart();
    expect(steps[1]).toEqual(['relaunch', { args: [] }]);
  }
});

it.skipIf(process.platform === 'win32')('waits for the end of a process before it starts a program', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'keyquilt-restart-'));
  const [file, waiting] = [join(folder, 'it’s "started"'), join(folder, 'waiting')];
  // The first pause of the shell shows that it waits: the old process ends only then.
  writeFileSync(join(folder, 'sleep'), `#!/bin/sh\n: > '${waiting}'\nexec /bin/sleep "$@"\n`, { mode: 0o700 });
  vi.stubEnv('PATH', `${folder}:${process.env.PATH}`);
  const before = spawn('/bin/sleep', ['60']);
  // Started too early, it would find the old process alive.
  const program = ['-c', `kill -0 ${before.pid} && exit 9; touch "$0"`, file];
  const shell = startAfterThis('/bin/sh', program, before.pid);
  const ended = once(shell, 'exit');
  await vi.waitFor(() => expect(existsSync(waiting) || shell.exitCode !== null).toBe(true), { timeout: 30_000 });
  before.kill();
  expect(await ended).toEqual([0, null]);
  expect(existsSync(file)).toBe(true);
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

it.skipIf(process.platform === 'win32')('says nothing of a program that is not there', async () => {
  const failed = vi.fn();
  process.once('uncaughtException', failed);
  const before = spawn('true');
  await once(before, 'exit');
  const [code] = await once(startAfterThis('/nowhere/app', [], before.pid), 'exit');
  expect(code).toBe(127);
  expect(failed).not.toHaveBeenCalled();
  process.off('uncaughtException', failed);
});
