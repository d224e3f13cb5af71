import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { test as base, type ElectronApplication, _electron as electron, expect } from '@playwright/test';
import { presentRuntime } from '../../../electron/launch/find-runtime.mjs';
import type { Ended, Ground, Main, Start } from './promise';

const appFolder = fileURLToPath(new URL('./app', import.meta.url));
const root = fileURLToPath(new URL('../../../', import.meta.url));

/** The runtime of the rows. */
export const runtime = presentRuntime();

/** Root cannot start Electron with its sandbox; the stand-in accepts the switch, too. */
const always = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const environment = () => ({ ...process.env, STAND_IN_HEADLESS: process.env.HEADED ? '' : '1' });

/** The app that rows share, reopened after a row that ended it. */
type Shared = { app(): Promise<ElectronApplication> };

type Fixtures = { readonly ground: Ground };
type WorkerFixtures = { readonly shared: Shared };

export const test = base.extend<Fixtures, WorkerFixtures>({
  shared: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of a fixture's dependencies from this pattern.
    async ({}, use) => {
      const userData = await mkdtemp(path.join(os.tmpdir(), 'conformance-'));
      let running: Promise<ElectronApplication> | undefined;
      const open = async () => {
        const app = await electron.launch({
          executablePath: runtime.executable,
          args: [appFolder, `--user-data-dir=${userData}`, '--stand-in-keyring=strong', ...always],
          cwd: root,
          colorScheme: null,
          env: environment() as Record<string, string>,
        });
        app.once('close', () => {
          running = undefined;
        });
        await app.firstWindow();
        // The page exists before main's call has ended.
        await app.evaluate(() => kit.ready);
        return app;
      };
      await use({
        app: () => {
          running ??= open();
          return running;
        },
      });
      await running?.then((app) => app.close()).catch(() => undefined);
      await rm(userData, { recursive: true, force: true, maxRetries: 3 });
    },
    { scope: 'worker' },
  ],
  ground: async ({ shared }, use) => {
    const folders: string[] = [];
    let used: ElectronApplication | undefined;
    const folder = async () => {
      const made = await mkdtemp(path.join(os.tmpdir(), 'conformance-'));
      folders.push(made);
      return made;
    };
    const main = async <R, A>(run: (electron: Main, arg: A) => R | Promise<R>, arg?: A): Promise<R> => {
      used = await shared.app();
      // Playwright's type wraps the argument; it passes the value.
      return used.evaluate(run as (electron: Main, arg: unknown) => R | Promise<R>, arg);
    };
    const start = async (options: Start) => run({ ...options, userData: options.userData ?? (await folder()) });
    await use({ expect, runtime: runtime.kind, main: main as Ground['main'], start, folder });
    await used?.evaluate(() => kit.tidy()).catch(() => undefined);
    for (const each of folders) await rm(each, { recursive: true, force: true, maxRetries: 3 });
  },
});

/** Limit of a started scenario, in milliseconds. */
const maxScenario = 60_000;

function run({ scenario, userData = '', args = [], env = {}, onSaid }: Start): Promise<Ended> {
  const given = [appFolder, `--user-data-dir=${userData}`, '--stand-in-keyring=strong', ...always];
  const child = spawn(runtime.executable, [...given, `--scenario=${scenario}`, ...args], {
    cwd: root,
    env: { ...environment(), ...env },
    // On Windows the stand-in is a script, which only the shell can start.
    shell: runtime.executable.endsWith('.cmd'),
  });
  let printed = '';
  const said = () => [...printed.matchAll(/^said (.*)$/gm)].map(([, text]) => JSON.parse(text ?? 'null') as unknown);
  const take = (piece: Buffer) => {
    printed += piece;
    onSaid?.(said(), (name) => child.kill(name));
  };
  child.stdout.on('data', take);
  child.stderr.on('data', take);
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => child.kill('SIGKILL'), maxScenario);
    child.once('error', reject);
    child.once('close', (code) => {
      clearTimeout(timer);
      resolve({ said: said(), printed, code });
    });
  });
}
