import { mkdirSync } from 'node:fs';
import type { RelaunchOptions } from 'electron';
import { closeBrowsers, windowBrowser } from '../chromium/browsers';
import { namedFolder, readAppIdentity } from './app-paths';
import { commandLine } from './command-line';
import { HostEvents, preventable } from './host-events';
import { claimFolder, type InstanceLock, isClaimed } from './instance-lock';
import { appFolder, isPackaged } from './packaged-app';
import { startAfterThis } from './relauncher';

/** A window, as far as quitting needs to know it. */
type Closable = { close(): void; destroy(): void; isDestroyed(): boolean };

/** The life of the app: ready, one instance only, quitting. @public because declarations name it. */
export class StandInApp extends HostEvents {
  readonly isPackaged = isPackaged;
  readonly windows = new Set<Closable>();
  readonly #identity = readAppIdentity();
  #name = this.#identity.name;
  #lock: InstanceLock | undefined;
  #markReady = () => {};
  readonly #ready = new Promise<void>((resolve) => {
    this.#markReady = resolve;
  });
  #chromiumStarted = false;
  #isReady = false;
  #quitting = false;
  #exiting = false;

  get name(): string {
    return this.#name;
  }

  setName(name: string): void {
    this.#name = name;
  }

  getName(): string {
    return this.#name;
  }

  getVersion(): string {
    return this.#identity.version;
  }

  getAppPath(): string {
    return appFolder();
  }

  getLocale(): string {
    if (!this.#isReady) return '';
    const asked = commandLine.value('lang') ?? Intl.DateTimeFormat().resolvedOptions().locale;
    return asked || 'en-US';
  }

  /** Always the name of package.json, also after setName: Electron fixes the data folder before the app's code runs. */
  getPath(name: string): string {
    const folder = namedFolder(name, this.#identity.name);
    if (['userData', 'logs', 'crashDumps'].includes(name)) mkdirSync(folder, { recursive: true, mode: 0o700 });
    return folder;
  }

  /** Chromium's own sandbox is on already, unless this runs as root. */
  enableSandbox(): void {
    if (this.#isReady) throw new Error('app.enableSandbox() can only be called before app is ready');
  }

  /** Windows only (Electron docs, `app`). */
  setAppUserModelId(_id: string): void {}

  /** Nothing is told to the system: it would send its links to a program that is not installed. */
  setAsDefaultProtocolClient(scheme: string): boolean {
    return /^[a-z][a-z0-9+.-]*$/i.test(scheme) && this.isPackaged;
  }

  isReady(): boolean {
    return this.#isReady;
  }

  whenReady(): Promise<void> {
    return this.#ready;
  }

  requestSingleInstanceLock(): boolean {
    return this.#claim().held;
  }

  /**
   * Starts Chromium while the app's main file is still to run, as Electron's own is there before it. A second start gets
   * none yet: one of its own would only disturb the first one's profile, so the folder is claimed for the app first.
   */
  startEarly(): void {
    if (!isClaimed(this.getPath('userData')) && this.#claim().held) this.#startChromium();
  }

  /** Called once the app's main file has run: from here on windows may be made. */
  becomeReady(): void {
    // A second start is about to quit.
    if (this.#quitting || this.#exiting) return;
    if (this.#lock?.held !== false) this.#startChromium();
    this.#isReady = true;
    this.emit('ready', preventable({}), {});
    this.#markReady();
  }

  /** Called when a window has gone. */
  windowGone(window: Closable): void {
    if (!this.windows.delete(window) || this.windows.size > 0) return;
    if (this.#quitting) void this.#finishQuit();
    else if (!this.emit('window-all-closed')) this.quit();
  }

  quit(): void {
    if (this.#quitting || this.#exiting) return;
    const event = preventable({});
    this.emit('before-quit', event);
    if (event.defaultPrevented) return;
    this.#quitting = true;
    if (this.windows.size === 0) void this.#finishQuit();
    for (const window of [...this.windows]) if (!window.isDestroyed()) window.close();
  }

  /** Called when the app or the page keeps a window that was to close: the whole quit is off. */
  closeRefused(): void {
    this.#quitting = false;
  }

  /** Each call starts one copy when this one has ended. What is given takes the place of the whole command line. */
  relaunch({ execPath, args }: RelaunchOptions = {}): void {
    const [own = '', ...ownArgs] = process.argv;
    const given = execPath !== undefined || args !== undefined;
    startAfterThis(execPath ?? own, given ? (args ?? []) : ownArgs);
  }

  exit(code = 0): void {
    void this.#end(code);
  }

  #claim(): InstanceLock {
    this.#lock ??= claimFolder(this.getPath('userData'), (start) => {
      this.emit('second-instance', preventable({}), start.args, start.workingFolder, null);
    });
    return this.#lock;
  }

  #startChromium(): void {
    if (this.#chromiumStarted) return;
    this.#chromiumStarted = true;
    windowBrowser().catch((error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
      this.exit(1);
    });
  }

  async #finishQuit(): Promise<void> {
    const event = preventable({});
    this.emit('will-quit', event);
    if (event.defaultPrevented) {
      this.#quitting = false;
      return;
    }
    await this.#end(0);
  }

  async #end(code: number): Promise<void> {
    if (this.#exiting) return;
    this.#exiting = true;
    for (const window of [...this.windows]) window.destroy();
    this.emit('quit', preventable({}), code);
    if (this.#lock?.held === false) await this.#lock.told;
    await closeBrowsers();
    if (this.#lock?.held) this.#lock.release();
    process.exit(code);
  }
}

/** Electron's `app`. */
export const app = new StandInApp();
