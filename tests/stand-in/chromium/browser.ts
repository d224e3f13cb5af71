import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { CdpConnection, type CdpSession } from './connection';
import { releaseProfile } from './profile';

/** Options to start one Chromium. */
export type BrowserOptions = {
  readonly executable: string;
  readonly profile: string;
  readonly headless: boolean;
  readonly switches: readonly string[];
  /** Receives each line of Chromium's error stream. */
  onLine?(line: string): void;
};

const quietSwitches = [
  '--remote-debugging-pipe',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  '--disable-breakpad',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-dev-shm-usage',
  '--disable-extensions',
  '--disable-sync',
  '--hide-crash-restore-bubble',
  '--metrics-recording-only',
  '--password-store=basic',
  '--use-mock-keychain',
];

/**
 * Milliseconds. Chromium flushes its profile and ends within a second; many more where other programs keep every core
 * busy.
 */
const closeLimit = 20_000;

/** One running Chromium, owned by this process; it ends with it. */
export class Browser {
  readonly exited: Promise<void>;
  readonly #process: ChildProcess;
  readonly #connection: CdpConnection;

  private constructor(child: ChildProcess) {
    this.#process = child;
    this.exited = new Promise((resolve) => child.once('exit', () => resolve()));
    this.#connection = new CdpConnection(child.stdio[4] as Readable, child.stdio[3] as Writable);
  }

  static async start(options: BrowserOptions): Promise<Browser> {
    mkdirSync(options.profile, { recursive: true, mode: 0o700 });
    await releaseProfile(options.profile);
    const switches = [
      ...quietSwitches,
      `--user-data-dir=${options.profile}`,
      ...(options.headless ? ['--headless', '--hide-scrollbars', '--mute-audio'] : []),
      // Chromium refuses to run as root with its sandbox.
      ...(process.getuid?.() === 0 ? ['--no-sandbox', '--test-type'] : []),
      ...options.switches,
    ];
    const child = spawn(options.executable, switches, { stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'] });
    const failed = new Promise<never>((_, reject) => {
      child.once('error', (error) => reject(new Error(`Chromium could not be started: ${error.message}`)));
      child.once('exit', (code) => reject(new Error(`Chromium ended at once (code ${code})`)));
    });
    failed.catch(() => undefined);
    if (child.stderr) createInterface({ input: child.stderr }).on('line', (line) => options.onLine?.(line));
    if (child.pid === undefined) return failed;
    const browser = new Browser(child);
    await Promise.race([browser.session.send('Browser.getVersion'), failed]);
    return browser;
  }

  get session(): CdpSession {
    return this.#connection.browser;
  }

  async attach(targetId: string): Promise<CdpSession> {
    const { sessionId } = await this.session.send('Target.attachToTarget', { targetId, flatten: true });
    return this.#connection.session(sessionId);
  }

  /** Returns the page of the window that this Chromium opened at start. */
  async firstPage(): Promise<string> {
    const opened = this.session.next('Target.targetCreated', ({ targetInfo }) => targetInfo.type === 'page');
    // Also reports existing targets.
    await this.session.send('Target.setDiscoverTargets', { discover: true });
    return (await opened).targetInfo.targetId;
  }

  sessionOf(sessionId: string): CdpSession {
    return this.#connection.session(sessionId);
  }

  /** Lets Chromium write its profile, and kills one that takes too long, so that closing never hangs. */
  async close(): Promise<void> {
    const timer = setTimeout(() => this.#process.kill('SIGKILL'), closeLimit);
    this.session.send('Browser.close').catch(() => this.#process.kill('SIGKILL'));
    await this.exited;
    clearTimeout(timer);
  }
}
