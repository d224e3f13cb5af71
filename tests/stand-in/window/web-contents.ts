import type {
  BrowserWindowConstructorOptions,
  PrintToPDFOptions,
  WebContentsPrintOptions,
  WebFrameMain,
  WebPreferences,
} from 'electron';
import type { Browser } from '../chromium/browser';
import { windowBrowser } from '../chromium/browsers';
import type { CdpSession } from '../chromium/connection';
import { app } from '../host/app';
import { HostEvents, preventable } from '../host/host-events';
import { recordings } from '../host/recordings';
import { toOwn } from '../services/address';
import { followTheme } from '../services/native-theme';
import { toWire } from '../worlds/wire';
import { MainFrame } from './frame';
import { refuseWhenGone } from './gone';
import { NavigationGuards } from './navigation-guards';
import { PageLoading } from './page-loading';
import { takeMessage } from './page-messages';
import { interceptRequests } from './page-requests';
import { asksToStay, runInPage } from './page-scripts';
import { fitTarget, openTarget, type PageShape } from './page-target';
import { closePopups } from './popups';
import { PreloadBridge } from './preload-bridge';
import { type PrintCallback, runPrintJob } from './print-job';
import { checkPrintOptions, PdfPrinter } from './printing';
import { askToOpen, type WindowOpenHandler, type WindowRequest } from './window-open';

type OpenWindow = (options: BrowserWindowConstructorOptions) => { loadURL(address: string): Promise<void> };

let lastId = 0;
let openWindow: OpenWindow | undefined;

/** Registers the function that creates windows: windows import pages, so pages cannot import windows. */
export function openWindowsWith(open: OpenWindow): void {
  openWindow = open;
}

/** Electron's `WebContents`: one page, from its first blank document to its end. */
export class WebContents extends HostEvents {
  static isGone(contents: object): boolean {
    return #destroyed in contents && contents.#destroyed;
  }

  readonly id = ++lastId;
  readonly #frame = new MainFrame(this.id);
  readonly #preferences: WebPreferences;
  readonly #opened: Promise<CdpSession>;
  readonly #pdfs = new PdfPrinter();
  #bridge: PreloadBridge | undefined;
  #loading: PageLoading | undefined;
  #targetId: string | undefined;
  #onWindowOpen: WindowOpenHandler | null = null;
  #destroyed = false;
  #closing = false;
  readonly #guards = new NavigationGuards(this, this.#frame);

  constructor(preferences: WebPreferences, shape: PageShape) {
    super();
    this.#preferences = preferences;
    this.#opened = this.#open(shape);
    this.#opened.catch(() => this.markGone());
  }

  get mainFrame(): WebFrameMain {
    return this.#frame as unknown as WebFrameMain;
  }

  get targetId(): string | undefined {
    return this.#targetId;
  }

  getURL(): string {
    return this.#frame.lastAddress;
  }

  /** Undocumented in Electron, too: specs read the effective preferences with it. */
  getLastWebPreferences(): WebPreferences {
    return this.#preferences;
  }

  isDestroyed(): boolean {
    return this.#destroyed;
  }

  readonly setWebRTCIPHandlingPolicy = (policy: string) => void recordings.webRtcPolicies.push(policy);

  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.#onWindowOpen = handler;
  }

  /** Values that cannot be sent are only logged, despite the documentation (electron web-frame-main.ts). */
  send(channel: string, ...args: unknown[]): void {
    if (typeof channel !== 'string') throw new TypeError('Missing required channel argument');
    try {
      this.#bridge?.tell({ kind: 'message', channel, args: toWire(args) });
    } catch (error) {
      process.stderr.write(`Error sending from webFrameMain:  ${error}\n`);
    }
  }

  async printToPDF(options: PrintToPDFOptions): Promise<Buffer> {
    return this.#pdfs.print(() => this.#opened, options);
  }

  print(options: WebContentsPrintOptions = {}, callback?: PrintCallback): void {
    checkPrintOptions(options, callback);
    const title = async () => `${await this.executeJavaScript('document.title')}`;
    void runPrintJob({ title, toPdf: (asked) => this.printToPDF(asked) }, options, callback);
  }

  /** Runs code in the page's main world and returns its result, if it is plain data. */
  async executeJavaScript(code: string, userGesture = false): Promise<unknown> {
    return runInPage(await this.#opened, code, userGesture);
  }

  /** Resizes the page with its window. */
  fit(size: { readonly width: number; readonly height: number }): void {
    void this.#opened
      .then(async () => fitTarget((await windowBrowser()).session, this.#targetId ?? '', size))
      .catch(() => this.markGone());
  }

  /** Callers need not await it: an unhandled failure stays silent. */
  loadURL(address: string): Promise<void> {
    const loaded = this.#load(`${address}`);
    loaded.catch(() => undefined);
    return loaded;
  }

  /** Kills the page's process, as a crash would. */
  forcefullyCrashRenderer(): void {
    void this.#opened.then((session) => session.send('Page.crash')).catch(() => undefined);
  }

  reload(): void {
    void this.#opened.then((session) => session.send('Page.reload')).catch(() => undefined);
  }

  /** True when the page permits closing, asked as a browser asks before leaving a page. */
  async mayUnload(): Promise<boolean> {
    if (this.#destroyed || !(await asksToStay(this.#opened))) return true;
    const event = preventable({});
    this.emit('will-prevent-unload', event);
    return event.defaultPrevented;
  }

  /** Called when the window is closed: the page follows in a later task. */
  destroyLater(): void {
    if (this.#closing) return;
    this.#closing = true;
    void this.#closePage();
    setImmediate(() => this.markGone());
  }

  /** Called when the page no longer exists. */
  markGone(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    this.#frame.detached = true;
    this.emit('destroyed', preventable({}));
  }

  async #load(address: string): Promise<void> {
    await Promise.race([this.#opened, this.#gone]);
    this.#guards.allowOnce(address);
    await Promise.race([this.#loading?.load(address), this.#gone]);
  }

  get #gone(): Promise<void> {
    return new Promise((resolve) => this.once('destroyed', () => resolve()));
  }

  async #open(shape: PageShape): Promise<CdpSession> {
    const browser = await windowBrowser();
    const targetId = await openTarget(browser.session, shape);
    this.#targetId = targetId;
    browser.session.on('Target.targetDestroyed', (event) => event.targetId === targetId && this.markGone());
    void browser.exited.then(() => this.markGone());
    await fitTarget(browser.session, targetId, shape);
    const session = await browser.attach(targetId);
    await this.#equip(browser, session, targetId);
    return session;
  }

  /** Sets up everything that must precede the first document; the id of a page's main frame is that of its target. */
  async #equip(browser: Browser, session: CdpSession, mainFrameId: string): Promise<void> {
    const { preload, additionalArguments = [] } = this.#preferences;
    this.#bridge = new PreloadBridge(session, mainFrameId, (message, answer) => {
      if (message.kind === 'window-open') this.#askAboutWindow(message);
      else void takeMessage({ contents: this, frame: this.#frame }, message, answer);
    });
    this.#loading = new PageLoading(session, {
      mainFrameId,
      finished: () => this.emit('did-finish-load', preventable({})),
      failed: ({ errno, code, url }) => this.emit('did-fail-load', preventable({}), errno, code, url, true),
      shown: () => this.emit('ready-to-show', preventable({})),
    });
    session.on('Page.frameNavigated', ({ frame }) => {
      if (frame.id === mainFrameId) this.#frame.moveTo(`${frame.url}${frame.urlFragment ?? ''}`, true);
    });
    session.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
      if (frameId === mainFrameId) this.#frame.moveTo(url, false);
    });
    session.on('Inspector.targetCrashed', () => setImmediate(() => this.#crash()));
    await Promise.all([
      browser.session.send('Target.setDiscoverTargets', { discover: true }),
      session.send('Page.enable'),
      session.send('Inspector.enable'),
      this.#loading.follow(),
      this.#bridge.install({ file: preload, additionalArguments }),
      interceptRequests(session, mainFrameId, this.#preferences, (request) => this.#guards.mayGo(request)),
      closePopups(browser, session, (url) => this.#askAboutWindow({ url, frameName: '', features: '' })),
      followTheme(session),
    ]);
  }

  #crash(): void {
    this.#frame.lose();
    const details = { reason: 'crashed', exitCode: 1 };
    const event = preventable({});
    this.emit('render-process-gone', event, details);
    app.emit('render-process-gone', event, this, details);
  }

  #askAboutWindow(given: WindowRequest): void {
    const request = { ...given, url: toOwn(given.url) };
    const options = askToOpen(this.#onWindowOpen, request, this.#preferences);
    if (!options || !openWindow) return;
    const window = openWindow(options);
    void window.loadURL(request.url);
    this.emit('did-create-window', window, { ...request, options, disposition: 'new-window' });
  }

  async #closePage(): Promise<void> {
    try {
      await this.#opened;
      const { session } = await windowBrowser();
      if (this.#targetId) await session.send('Target.closeTarget', { targetId: this.#targetId });
    } catch {
      this.markGone();
    }
  }
}

refuseWhenGone(WebContents, WebContents.isGone, [
  ...['isDestroyed', 'markGone', 'destroyLater', 'targetId', 'fit', 'mayUnload', 'setWindowOpenHandler'],
]);
