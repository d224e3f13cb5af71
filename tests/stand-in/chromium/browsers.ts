import path from 'node:path';
import { namedFolder, readAppIdentity } from '../host/app-paths';
import { commandLine } from '../host/command-line';
import { Browser } from './browser';

let executable: string | undefined;
let windowless: string | undefined;
let windows: Promise<Browser> | undefined;
let network: Promise<Browser> | undefined;
let dialogs = Promise.resolve<Browser | undefined>(undefined);

/** Sets the Chromium to use, and the one for invisible windows. Call once, before anything else. */
export function setBrowsers(found: string | undefined, headless: string | undefined): void {
  executable = found;
  windowless = headless;
}

/** True when the windows stay invisible: there is no display, or the command line or environment asks for it. */
export function isHeadless(): boolean {
  const { DISPLAY, WAYLAND_DISPLAY, STAND_IN_HEADLESS } = process.env;
  const noDisplay = process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY;
  return noDisplay || Boolean(STAND_IN_HEADLESS) || commandLine.value('headless') !== undefined;
}

/** The Chromium that shows the app's windows, started on the first call. */
export function windowBrowser(): Promise<Browser> {
  // On a display the first window has no tabs and address bar; a headless Chromium has no such window.
  const first = isHeadless() ? '--no-startup-window' : '--app=data:text/html,';
  // Requests need the full Chromium: the headless shell never ends a request that has a body (seen with 156).
  const program = isHeadless() ? windowless : executable;
  windows ??= start('window', isHeadless(), [...commandLine.chromiumSwitches, first], program);
  return windows;
}

/**
 * The Chromium behind net.fetch, separate from the windows because it runs without the same-origin rule, as the main
 * process does. Starts on the first request, so that opening the app does not wait for it.
 */
export function networkBrowser(): Promise<Browser> {
  const switches = commandLine.chromiumSwitches.filter((given) => !given.startsWith('--remote-debugging-'));
  network ??= start('network', true, [...switches, '--no-startup-window', '--disable-web-security']);
  return network;
}

/** The outer size of a window, in screen units. */
export type WindowSize = { readonly width: number; readonly height: number };

/** A Chromium with one window for a dialog. The caller closes it. Only one at a time, because they share a profile. */
export function dialogBrowser({ width, height }: WindowSize): Promise<Browser> {
  const headless = isHeadless();
  // A spec that drives the dialog without a display connects through a separate port.
  const switches = headless
    ? ['--remote-debugging-port=0', 'about:blank']
    : ['--app=data:text/html,', `--window-size=${width},${height}`];
  const next = dialogs.then(async (before) => {
    await before?.exited;
    return start('dialog', headless, switches);
  });
  dialogs = next.catch(() => undefined);
  return next;
}

/** Ends every Chromium that was started. */
export async function closeBrowsers(): Promise<void> {
  const started = [windows, network, dialogs].map((browser) =>
    browser?.then((running) => running?.close()).catch(() => undefined),
  );
  await Promise.all(started);
}

async function start(
  purpose: string,
  headless: boolean,
  switches: readonly string[],
  program = executable,
): Promise<Browser> {
  if (!program) {
    throw new Error('No Chrome, Chromium or Edge was found. Install one, or name it in KEYQUILT_BROWSER.');
  }
  const userData = namedFolder('userData', readAppIdentity().name);
  return Browser.start({
    executable: program,
    profile: path.join(userData, 'stand-in', purpose),
    headless,
    switches,
    // Playwright and other drivers look for this line on our error stream; the rest is Chromium's chatter.
    onLine: (line) => line.startsWith('DevTools listening on') && process.stderr.write(`${line}\n`),
  });
}
