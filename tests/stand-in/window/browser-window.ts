import type { BrowserWindowConstructorOptions, Rectangle } from 'electron';
import type { HostPage } from '../../../electron/host';
import { app } from '../host/app';
import { HostEvents, preventable } from '../host/host-events';
import { recordings } from '../host/recordings';
import { WebContents } from './web-contents';

const open = new Set<BrowserWindow>();

/** Electron's `BrowserWindow`. A headless window has no place on a screen, so its state is only remembered. */
export class BrowserWindow extends HostEvents {
  static getAllWindows(): BrowserWindow[] {
    return [...open];
  }

  /** Playwright asks for it when a spec wants the window of a page. */
  static fromWebContents(contents: unknown): BrowserWindow | null {
    return [...open].find((window) => window.#contents === contents) ?? null;
  }

  /** What the app asked for, for the specs to read. */
  readonly options: BrowserWindowConstructorOptions;
  readonly #contents: WebContents;
  #state = { visible: false, focused: false, onTop: false, title: '', background: '' };
  #shape = { maximized: false, fullScreen: false, bounds: { x: 0, y: 0, width: 0, height: 0 }, smallest: [0, 0] };
  #closed = false;

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super();
    this.options = options;
    this.#state.visible = options.show ?? true;
    const { width = 800, height = 600, webPreferences = {} } = options;
    this.#shape.bounds = { x: 0, y: 0, width, height };
    this.#shape.smallest = [options.minWidth ?? 0, options.minHeight ?? 0];
    this.#contents = new WebContents(webPreferences, { width, height, isFirst: open.size === 0 });
    this.#contents.once('destroyed', () => this.#end());
    this.#contents.once('did-finish-load', () => this.emit('ready-to-show', {}));
    open.add(this);
    app.windows.add(this);
    app.emit('web-contents-created', {}, this.#contents);
    app.emit('browser-window-created', {}, this);
  }

  get id(): number {
    return this.#contents.id;
  }

  get webContents(): HostPage & WebContents {
    return this.#contents as HostPage & WebContents;
  }

  loadURL(address: string): Promise<void> {
    return this.#contents.loadURL(address);
  }

  show(): void {
    this.#state.visible = true;
    this.focus();
    this.emit('show', {});
  }

  focus(): void {
    this.#state.focused = true;
    this.emit('focus', {});
  }

  restore(): void {
    this.emit('restore', {});
  }

  isMinimized(): boolean {
    return false;
  }

  isVisible(): boolean {
    return this.#state.visible;
  }

  isFocused(): boolean {
    return this.#state.focused;
  }

  setAlwaysOnTop(flag: boolean): void {
    this.#state.onTop = flag;
    this.emit('always-on-top-changed', {}, flag);
  }

  isAlwaysOnTop(): boolean {
    return this.#state.onTop;
  }

  isMaximized(): boolean {
    return this.#shape.maximized;
  }

  maximize(): void {
    this.#shape.maximized = true;
    this.emit('maximize', {});
  }

  unmaximize(): void {
    this.#shape.maximized = false;
    this.emit('unmaximize', {});
  }

  isFullScreen(): boolean {
    return this.#shape.fullScreen;
  }

  /** The event comes later, as on systems that animate it. */
  setFullScreen(flag: boolean): void {
    this.#shape.fullScreen = flag;
    setImmediate(() => this.emit(flag ? 'enter-full-screen' : 'leave-full-screen', {}));
  }

  getBounds(): Rectangle {
    return { ...this.#shape.bounds };
  }

  getNormalBounds(): Rectangle {
    return this.getBounds();
  }

  setBounds(bounds: Partial<Rectangle>): void {
    const [width = 0, height = 0] = this.#shape.smallest;
    const wanted = { ...this.#shape.bounds, ...bounds };
    this.#shape.bounds = { ...wanted, width: Math.max(width, wanted.width), height: Math.max(height, wanted.height) };
    this.#contents.fit(this.#shape.bounds);
  }

  getMinimumSize(): number[] {
    return [...this.#shape.smallest];
  }

  setMinimumSize(width: number, height: number): void {
    this.#shape.smallest = [width, height];
  }

  setBackgroundColor(color: string): void {
    this.#state.background = color;
  }

  /** No picture of a screen is taken here: the call is noted, and that is all. */
  setContentProtection(enable: boolean): void {
    recordings.contentProtection.push(enable);
  }

  getBackgroundColor(): string {
    return this.#state.background;
  }

  isDestroyed(): boolean {
    return this.#closed;
  }

  close(): void {
    if (this.#closed) return;
    const event = preventable({});
    this.emit('close', event);
    if (!event.defaultPrevented) this.destroy();
  }

  destroy(): void {
    if (this.#closed) return;
    this.#contents.close();
    this.#contents.markGone();
  }

  #end(): void {
    if (this.#closed) return;
    this.#closed = true;
    open.delete(this);
    this.emit('closed', {});
    app.windowGone(this);
  }
}

/** Electron's `webContents`, as Playwright uses it to close a page through the app. */
export const webContents = {
  getAllWebContents: (): WebContents[] => BrowserWindow.getAllWindows().map((window) => window.webContents),
  fromDevToolsTargetId(targetId: string): WebContents | undefined {
    return webContents.getAllWebContents().find((contents) => contents.targetId === targetId);
  },
};
