import type {
  WebContents as ElectronWebContents,
  HandlerDetails,
  PrintToPDFOptions,
  WebContentsPrintOptions,
  WebFrameMain,
  WebPreferences,
} from 'electron';
import type { Browser } from '../chromium/browser';
import { isHeadless, windowBrowser } from '../chromium/browsers';
import type { CdpSession } from '../chromium/connection';
import { HostEvents, preventable } from '../host/host-events';
import { toShown } from '../services/address';
import { followTheme } from '../services/native-theme';
import { applyPermissions } from '../services/permissions';
import type { FromPreload, ToPreload } from '../worlds/preload-world';
import { toWire } from '../worlds/wire';
import { MainFrame } from './frame';
import { ipcMain } from './ipc-main';
import { interceptRequests } from './page-requests';
import { closePopups } from './popups';
import { PreloadBridge } from './preload-bridge';
import { printToPdf } from './printing';

type WindowOpenHandler = Parameters<ElectronWebContents['setWindowOpenHandler']>[0];

/** How large the page is to be, and whether it may have a window of its own. */
export type PageShape = { readonly width: number; readonly height: number; readonly isFirst: boolean };

let lastId = 0;

/** Electron's `WebContents`: one page, from its first blank document to its end. */
export class WebContents extends HostEvents {
  readonly id = ++lastId;
  readonly #frame = new MainFrame(this.id);
  readonly #preferences: WebPreferences;
  readonly #opened: Promise<CdpSession>;
  #bridge: PreloadBridge | undefined;
  #targetId: string | undefined;
  #onWindowOpen: WindowOpenHandler = () => ({ action: 'deny' });
  #destroyed = false;
  /** Addresses that main asked for itself, which no guard is asked about. */
  readonly #askedFor = new Set<string>();

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
    return this.#frame.url;
  }

  /** Real Electron has this too, undocumented: specs read with it what a window was really given. */
  getLastWebPreferences(): WebPreferences {
    return this.#preferences;
  }

  isDestroyed(): boolean {
    return this.#destroyed;
  }

  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.#onWindowOpen = handler;
  }

  send(channel: string, ...args: unknown[]): void {
    this.#bridge?.tell({ kind: 'message', channel, args: toWire(args) });
  }

  async printToPDF(options: PrintToPDFOptions): Promise<Buffer> {
    return printToPdf(await this.#opened, options);
  }

  /** The system's dialog has no screen to stand on, so the person has always closed it. */
  print(_options?: WebContentsPrintOptions, callback?: (success: boolean, reason: string) => void): void {
    setImmediate(() => callback?.(false, 'Print job canceled'));
  }

  /** Gives the page another size, as a window does whose bounds were set. */
  fit(size: { readonly width: number; readonly height: number }): void {
    void this.#opened
      .then(async () => fitWindow((await windowBrowser()).session, this.#targetId ?? '', size))
      .catch(() => this.markGone());
  }

  /** Asks Chromium to close the page; the window hears of it when it is gone. */
  close(): void {
    void this.#closePage();
  }

  async loadURL(address: string): Promise<void> {
    const session = await this.#opened;
    const { session: browser } = await windowBrowser();
    await applyPermissions(browser, this, address);
    const shown = toShown(address);
    this.#askedFor.add(new URL(shown).href);
    const loaded = session.next('Page.loadEventFired');
    const { errorText } = await session.send('Page.navigate', { url: shown });
    if (errorText) throw new Error(`${errorText} loading '${address}'`);
    await Promise.race([loaded, this.#gone]);
    this.emit('did-finish-load', {});
  }

  /** Called when the page no longer exists. */
  markGone(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    this.#frame.detached = true;
    this.emit('destroyed', {});
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
    await fitWindow(browser.session, targetId, shape);
    const session = await browser.attach(targetId);
    await this.#equip(browser, session, targetId);
    return session;
  }

  /** Everything that must be in place before the first document; the id of a page's main frame is that of its target. */
  async #equip(browser: Browser, session: CdpSession, mainFrameId: string): Promise<void> {
    const { preload, additionalArguments = [] } = this.#preferences;
    this.#bridge = new PreloadBridge(session, mainFrameId, (message, answer) => void this.#receive(message, answer));
    session.on('Page.frameNavigated', ({ frame }) => {
      if (frame.id === mainFrameId) this.#frame.moveTo(`${frame.url}${frame.urlFragment ?? ''}`);
    });
    session.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
      if (frameId === mainFrameId) this.#frame.moveTo(url);
    });
    session.on('Inspector.targetCrashed', () =>
      this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 }),
    );
    await Promise.all([
      browser.session.send('Target.setDiscoverTargets', { discover: true }),
      session.send('Page.enable'),
      session.send('Inspector.enable'),
      this.#bridge.install({ file: preload, additionalArguments }),
      interceptRequests(session, mainFrameId, (request) => this.#mayNavigate(request)),
      closePopups(browser, session, (url) => this.#askAboutWindow({ url, frameName: '', features: '' })),
      followTheme(session),
    ]);
  }

  #mayNavigate({ url, isMainFrame, isRedirect }: { url: string; isMainFrame: boolean; isRedirect: boolean }): boolean {
    const here = this.#frame.url;
    // A reload by the driver looks like this too; Electron asks nobody about one either.
    if (isMainFrame && !isRedirect && url === here) return true;
    if (isMainFrame && this.#askedFor.delete(toShown(url))) return true;
    const facts = { url, isMainFrame, isSameDocument: false, frame: this.#frame, initiator: this.#frame };
    const names = isRedirect ? ['will-redirect'] : ['will-frame-navigate', ...(isMainFrame ? ['will-navigate'] : [])];
    return names.every((name) => {
      const event = preventable(facts);
      this.emit(name, event, url, false, isMainFrame, this.#frame.processId, this.#frame.routingId);
      return !event.defaultPrevented;
    });
  }

  async #receive(message: FromPreload, answer: (message: ToPreload) => void): Promise<void> {
    const event = { sender: this, senderFrame: this.#frame, processId: 1, frameId: 1, type: 'frame' };
    switch (message.kind) {
      case 'window-open':
        this.#askAboutWindow(message);
        return;
      case 'send':
        ipcMain.emit(message.channel, event);
        return;
      case 'invoke':
        answer({ kind: 'answer', id: message.id, ...(await ipcMain.answer(message.channel, event, message.args)) });
    }
  }

  /** The stand-in has no second kind of window: whatever the handler answers, none opens. */
  #askAboutWindow({ url, frameName, features }: { url: string; frameName: string; features: string }): void {
    const details = { url, frameName, features, disposition: 'new-window', referrer: { url: '', policy: 'default' } };
    this.#onWindowOpen(details as HandlerDetails);
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

/** On a display Chromium has opened the first window itself, so that it could be one without tabs. */
async function openTarget(browser: CdpSession, { width, height, isFirst }: PageShape): Promise<string> {
  if (isHeadless() || !isFirst) {
    const asked = { url: 'about:blank', newWindow: true, width, height };
    return (await browser.send('Target.createTarget', asked)).targetId;
  }
  const opened = browser.next('Target.targetCreated', ({ targetInfo }) => targetInfo.type === 'page');
  // Tells of those that are there already, too.
  await browser.send('Target.setDiscoverTargets', { discover: true });
  return (await opened).targetInfo.targetId;
}

/** Chromium measures a new window by its outside, Electron's sizes are the page's. */
async function fitWindow(
  browser: CdpSession,
  targetId: string,
  size: { readonly width: number; readonly height: number },
): Promise<void> {
  const { windowId } = await browser.send('Browser.getWindowForTarget', { targetId });
  await browser.send('Browser.setContentsSize', { windowId, width: size.width, height: size.height });
}
