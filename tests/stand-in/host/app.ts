import { mkdirSync } from 'node:fs';
import type { RelaunchOptions } from 'electron';
import { closeBrowsers, windowBrowser } from '../chromium/browsers';
import { namedFolder, readAppIdentity } from './app-paths';
import { commandLine } from './command-line';
import { HostEvents, preventable } from './host-events';
import { claimFolder, type InstanceLock, isClaimed } from './instance-lock';
import { appFolder, isPackaged } from './packaged-app';
import { startAfterThis } from './relauncher';

/** The part of a window that quitting needs. */
type Closable = { close(): void; destroy(): void; isDestroyed(): boolean };

/** The app's life cycle: ready, single instance, quitting. @public because declarations name it. */
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

  /** Uses the name of package.json, also after setName: Electron fixes the data folder before the app's code runs. */
  getPath(name: string): string {
    const folder = namedFolder(name, this.#identity.name);
    if (['userData', 'logs', 'crashDumps'].includes(name)) mkdirSync(folder, { recursive: true, mode: 0o700 });
    return folder;
  }

  /** Chromium's sandbox is already on, unless this runs as root. */
  enableSandbox(): void {
    if (this.#isReady) throw new Error('app.enableSandbox() can only be called before app is ready');
  }

  /** Windows only (Electron docs, `app`). */
  setAppUserModelId(_id: string): void {}

  /** Registers nothing with the system: it would send its links to a program that is not installed. */
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
   * Starts Chromium before the app's main file runs, as Electron's is there before it. A second start gets no Chromium,
   * which would disturb the first one's profile; so the folder is claimed first.
   */
  startEarly(): void {
    if (!isClaimed(this.getPath('userData')) && this.#claim().held) this.#startChromium();
  }

  /** Called after the app's main file has run: from now on windows may be created. */
  becomeReady(): void {
    // A second start is about to quit.
    if (this.#quitting || this.#exiting) return;
    if (this.#lock?.held !== false) this.#startChromium();
    this.#isReady = true;
    this.emit('ready', preventable({}), {});
    this.#markReady();
  }

  /** Called when a window is closed. */
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

  /** Called when the app or the page prevents a close: the whole quit is cancelled. */
  closeRefused(): void {
    this.#quitting = false;
  }

  /** Starts one copy per call after this process has ended. The given arguments replace the whole command line. */
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
