import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { test as base, type ElectronApplication, _electron as electron, expect, type Page } from '@playwright/test';
import { presentRuntime, type Runtime } from '../../electron/launch/find-runtime.mjs';
import { processesOn } from './processes';
import { searchFolder } from './search-secrets';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** State of the session's keyring; only the stand-in can set it. `if-kept`: strong if an earlier start created one. */
type Keyring = 'strong' | 'none' | 'locked' | 'changed' | 'if-kept';

/** How to open the app; every option may be left out. */
export type LaunchOptions = {
  /** A data folder that the spec provides; otherwise a fresh one. */
  readonly userData?: string;
  /** Additional switches, for example `--host-resolver-rules=…`. */
  readonly args?: readonly string[];
  readonly keyring?: Keyring;
  /** Another app than Keyquilt, for the stand-in's specs. */
  readonly appPath?: string;
};

/** One running app. */
export type LaunchedApp = {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly userData: string;
  readonly runtime: Runtime['kind'];
  /** Closes the app as a person would. */
  close(): Promise<void>;
  /** Kills main at once, as a power cut would. */
  kill(): Promise<void>;
  /** Closes the app if it is open, and opens it again on the same data. */
  relaunch(options?: Omit<LaunchOptions, 'userData'>): Promise<LaunchedApp>;
};

type Fixtures = {
  /** Opens the app; it is closed, and its data removed, when the test ends. */
  readonly launchApp: (options?: LaunchOptions) => Promise<LaunchedApp>;
  /** Allows page errors, console errors and policy violations that match. */
  readonly allowProblems: (...patterns: RegExp[]) => void;
  readonly problems: Problems;
  readonly folder: string;
  /** Secret values, by description, that no data folder may contain when the test ends. */
  readonly secrets: Map<string, string>;
};

/**
 * Milliseconds after which a step counts as hung. A start takes half a minute where other programs keep every core
 * busy.
 */
const stepLimit = 120_000;

type Problems = { readonly found: Set<string>; readonly allowed: RegExp[] };

/** Playwright's test with the app. Any page error, console error or policy violation fails the test that it happens in. */
export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of a fixture's dependencies from this pattern.
  folder: async ({}, use) => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'keyquilt-'));
    await use(folder);
    // The browser of a killed app writes into its profile until it notices.
    await expect.poll(() => processesOn(folder)).toEqual([]);
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  },
  // biome-ignore lint/correctness/noEmptyPattern: as above.
  problems: async ({}, use) => {
    const problems: Problems = { found: new Set(), allowed: [] };
    await use(problems);
    const unexpected = [...problems.found].filter((text) => !problems.allowed.some((pattern) => pattern.test(text)));
    if (unexpected.length > 0) throw new Error(`The page reported:\n${unexpected.join('\n')}`);
  },
  allowProblems: async ({ problems }, use) => {
    await use((...patterns) => problems.allowed.push(...patterns));
  },
  // biome-ignore lint/correctness/noEmptyPattern: as above.
  secrets: async ({}, use) => {
    await use(new Map());
  },
  launchApp: async ({ folder, problems, secrets }, use) => {
    const running = new Set<ElectronApplication>();
    const dataFolders = new Set<string>();
    let lastFolder = 0;
    await use((options = {}) => {
      lastFolder += 1;
      const userData = options.userData ?? path.join(folder, `data-${lastFolder}`);
      dataFolders.add(userData);
      return launch({ ...options, userData }, running, problems);
    });
    await Promise.all([...running].map((app) => app.close()));
    if (secrets.size === 0) return;
    const values = Object.fromEntries(secrets);
    const searches = [...dataFolders].map((each) => searchFolder(each, values));
    const found = (await Promise.all(searches)).flatMap((search) => search.found);
    if (found.length > 0) throw new Error(`Secrets in the data folder:\n${found.join('\n')}`);
  },
});

export { expect } from '@playwright/test';

async function launch(
  options: LaunchOptions & { readonly userData: string },
  running: Set<ElectronApplication>,
  problems: Problems,
): Promise<LaunchedApp> {
  const { userData, args = [], keyring = 'strong', appPath = root } = options;
  const runtime = presentRuntime();
  base.skip(
    runtime.kind === 'Electron' && keyring !== 'strong',
    `only the stand-in can have a keyring that is ${keyring}`,
  );
  // A file dialog that no spec answers must not reach the person's folders.
  const standInSwitches = [`--stand-in-keyring=${keyring}`, `--stand-in-downloads=${userData}.downloads`];
  const app = await electron.launch({
    executablePath: runtime.executable,
    args: [appPath, `--user-data-dir=${userData}`, ...standInSwitches, ...args],
    cwd: root,
    // Playwright switches the sandbox off on Linux by default, which no person does. Chromium itself refuses it to
    // root.
    chromiumSandbox: process.getuid?.() !== 0,
    // Playwright would otherwise force a colour scheme, which the app chooses.
    colorScheme: null,
    env: { ...process.env, STAND_IN_HEADLESS: process.env.HEADED ? '' : '1' } as Record<string, string>,
    timeout: stepLimit,
  });
  keepAnswers(app);
  running.add(app);
  // Playwright forgets the process once it has ended.
  const main = app.process();
  const ended = new Promise<void>((resolve) => app.once('close', () => resolve()));
  void ended.then(() => running.delete(app));
  const page = await app.firstWindow({ timeout: stepLimit });
  page.setDefaultTimeout(stepLimit);
  await collectProblems(page, problems);
  await page.waitForURL((url) => !/^(about|data):/.test(url.href));
  await app.evaluate(waitUntilShown);
  const close = async () => {
    if (running.has(app)) await app.close();
  };
  return {
    app,
    page,
    userData,
    runtime: runtime.kind,
    close,
    kill: async () => {
      main.kill('SIGKILL');
      await ended;
    },
    relaunch: async (changed = {}) => {
      await close();
      return launch({ ...options, ...changed, userData }, running, problems);
    },
  };
}

/**
 * Makes each `app.evaluate` answer from a later turn of main's event loop. When garbage is collected at that moment,
 * V8's inspector drops a promise that was already resolved when it was asked to await it ("Promise was collected"); one
 * that is still waiting is kept. The app collects garbage itself after a start with many keys.
 */
function keepAnswers(app: ElectronApplication): void {
  const evaluate = app.evaluate.bind(app);
  const later = (act: unknown) =>
    `async (electron, value) => { await new Promise(setImmediate); return (${act})(electron, value); }`;
  // Playwright sends the text of a function, and would only evaluate a string, not call it.
  const called = (act: unknown) => Object.assign(() => undefined, { toString: () => later(act) });
  Object.assign(app, { evaluate: (act: unknown, value?: unknown) => evaluate(called(act), value) });
}

/** A person can do nothing before the window is shown, and main still places it until then. */
async function waitUntilShown({ BrowserWindow }: typeof Electron.CrossProcessExports): Promise<void> {
  const [window] = BrowserWindow.getAllWindows();
  if (window && !window.isVisible()) await new Promise<void>((resolve) => window.once('show', resolve));
}

/** Collects problems from now on and those already reported: the page is older than this call. */
async function collectProblems(page: Page, { found }: Problems): Promise<void> {
  page.on('console', (message) => message.type() === 'error' && found.add(message.text()));
  page.on('pageerror', (error) => found.add(`${error}`));
  for (const message of await page.consoleMessages()) if (message.type() === 'error') found.add(message.text());
  for (const error of await page.pageErrors()) found.add(`${error}`);
}
