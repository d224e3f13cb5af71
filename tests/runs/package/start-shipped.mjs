import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, watch } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

/** The longest wait for a first start, in milliseconds: a hosted Mac checks every file of a new app. */
const startLimit = 120_000;

/** The longest wait for the end, in milliseconds: the app makes a backup as it closes. */
const quitLimit = 60_000;

/**
 * Starts the package as a person does, with no debugger, waits until it has opened its account in an empty folder, and
 * quits it. What happens in the page is not seen: the shipped app lets nobody look inside. `drivePackage` does that.
 * @param {import('./drive-package.mjs').Program} program
 * @returns {Promise<readonly string[]>} what was wrong, one sentence each
 */
export async function startShipped({ executable, args }) {
  const data = await mkdtemp(path.join(os.tmpdir(), 'keyquilt-shipped-'));
  const app = spawn(executable, [...args, `--user-data-dir=${data}`], {
    env: { ...process.env, STAND_IN_HEADLESS: '1' },
    stdio: 'ignore',
  });
  const ended = once(app, 'exit');
  const early = new AbortController();
  app.once('exit', () => early.abort());
  const given = AbortSignal.any([early.signal, AbortSignal.timeout(startLimit)]);
  try {
    const opened = await appears(path.join(data, 'vault.json'), given);
    if (!opened) return [`The shipped program opened no account (exit code ${app.exitCode}).`];
    app.kill();
    if (!(await endsWithin(ended, quitLimit))) return ['The shipped program did not quit.'];
    const log = await readFile(path.join(data, 'logs', 'keyquilt.log'), 'utf8').catch(() => '');
    return log
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => `The shipped program noted: ${line}`);
  } finally {
    app.kill('SIGKILL');
    await ended;
    await rm(data, { recursive: true, force: true, maxRetries: 3 });
  }
}

/**
 * True as soon as the file is there, false when the signal comes first.
 * @param {string} file @param {AbortSignal} signal
 * @returns {Promise<boolean>}
 */
function appears(file, signal) {
  return new Promise((resolve) => {
    const look = () => {
      if (existsSync(file)) resolve(true);
    };
    const watcher = watch(path.dirname(file), { signal }, look);
    watcher.once('close', () => resolve(false));
    look();
  });
}

/**
 * @param {Promise<unknown>} ended @param {number} milliseconds
 * @returns {Promise<boolean>}
 */
function endsWithin(ended, milliseconds) {
  const late = new Promise((resolve) => {
    AbortSignal.timeout(milliseconds).addEventListener('abort', () => resolve(false));
  });
  return Promise.race([ended.then(() => true), late]);
}
