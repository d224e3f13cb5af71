import type { BrowserWindowConstructorOptions, Rectangle } from 'electron';
import type { HostPage } from '../../../electron/host';
import { app } from '../host/app';
import { HostEvents, preventable } from '../host/host-events';
import { recordings } from '../host/recordings';
import { readColor } from './color';
import { refuseWhenGone } from './gone';
import { openWindowsWith, WebContents } from './web-contents';
import { recall, remember, rememberedName, restoredBounds } from './window-memory';
import { WindowShape } from './window-shape';

const open = new Set<BrowserWindow>();
/** Names of open windows. */
const names = new Set<string>();
let lastId = 0;

/** Milliseconds that Electron waits after the last move or resize before it stores a window's position. */
const restMs = 200;

/** Electron's `BrowserWindow`. A headless window has no screen position, so its state is only stored. */
export class BrowserWindow extends HostEvents {
  static getAllWindows(): BrowserWindow[] {
    return [...open];
  }

  /** Playwright calls it when a spec wants the window of a page. */
  static fromWebContents(contents: unknown): BrowserWindow | null {
    return [...open].find((window) => window.#contents === contents) ?? null;
  }

  static isGone(window: object): boolean {
    return #closed in window && window.#closed;
  }

  readonly id = ++lastId;
  /** The app's options, for the specs to read. */
  readonly options: BrowserWindowConstructorOptions;
  readonly #contents: WebContents;
  readonly #shape: WindowShape;
  readonly #remembered: string | null;
  #state = { visible: false, focused: false, onTop: false, background: '#FFFFFF' };
  /** The stored state of the window, applied when it is shown. */
  #waiting: 'maximized' | 'fullscreen' | null = null;
  #resting: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(options: BrowserWindowConstructorOptions = {}) {
    if (!app.isReady()) throw new Error('Cannot create BrowserWindow before app is ready');
    const { name, width = 800, height = 600, minWidth = 0, minHeight = 0, webPreferences = {} } = options;
    if (name && names.has(name)) {
      throw new Error(`Window name '${name}' is already in use. Window names must be unique.`);
    }
    super();
    if (name) names.add(name);
    this.options = options;
    this.#remembered = rememberedName(options);
    const memory = this.#remembered ? recall(this.#remembered) : null;
    const bounds = memory ? restoredBounds(memory) : { x: options.x ?? 0, y: options.y ?? 0, width, height };
    if (memory?.fullscreen) this.#waiting = 'fullscreen';
    else if (memory?.maximized) this.#waiting = 'maximized';
    this.#state.background = readColor(options.backgroundColor ?? '#FFF');
    this.#contents = new WebContents(webPreferences, {
      width: bounds.width,
      height: bounds.height,
      isFirst: open.size === 0,
    });
    const tell = (event: string) => this.emit(event, preventable({}));
    this.#shape = new WindowShape(bounds, [minWidth, minHeight], tell, (size) => this.#contents.fit(size));
    this.#contents.once('destroyed', () => this.#end());
    this.#contents.on('ready-to-show', () => process.nextTick(() => this.#closed || tell('ready-to-show')));
    this.on('move', () => this.#rest()).on('resize', () => this.#rest());
    open.add(this);
    app.windows.add(this);
    app.emit('web-contents-created', preventable({}), this.#contents);
    app.emit('browser-window-created', preventable({}), this);
    if (options.show ?? true) this.show();
    if (options.alwaysOnTop) this.setAlwaysOnTop(true);
  }

  get webContents(): HostPage & WebContents {
    return this.#contents as HostPage & WebContents;
  }

  loadURL(address: string): Promise<void> {
    return this.#contents.loadURL(address);
  }

  show(): void {
    const before = this.#state.visible;
    this.#state.visible = true;
    if (!before) this.emit('show', preventable({}));
    this.focus();
    const waiting = this.#waiting;
    this.#waiting = null;
    if (waiting === 'maximized') this.#shape.maximize();
    if (waiting === 'fullscreen') this.#shape.setFullScreen(true);
  }

  /** A hidden window cannot have the focus. */
  focus(): void {
    if (!this.#state.visible || this.#state.focused) return;
    this.#state.focused = true;
    this.emit('focus', preventable({}));
  }

  blur(): void {
    if (!this.#state.focused) return;
    this.#state.focused = false;
    this.emit('blur', preventable({}));
  }

  minimize(): void {
    this.#shape.minimize();
  }

  restore(): void {
    this.#shape.restore();
  }

  isMinimized(): boolean {
    return this.#shape.state === 'minimized';
  }

  isVisible(): boolean {
    return this.#state.visible;
  }

  isFocused(): boolean {
    return this.#state.focused;
  }

  setAlwaysOnTop(flag: boolean): void {
    if (flag === this.#state.onTop) return;
    this.#state.onTop = flag;
    this.emit('always-on-top-changed', preventable({}), flag);
  }

  isAlwaysOnTop(): boolean {
    return this.#state.onTop;
  }

  isMaximized(): boolean {
    return this.#shape.state === 'maximized';
  }

  maximize(): void {
    if (!this.#state.visible) this.show();
    this.#shape.maximize();
  }

  unmaximize(): void {
    this.#shape.unmaximize();
  }

  isFullScreen(): boolean {
    return this.#shape.state === 'fullscreen';
  }

  setFullScreen(flag: boolean): void {
    if (flag && !this.#state.visible) this.show();
    this.#shape.setFullScreen(flag);
  }

  getBounds(): Rectangle {
    return this.#shape.bounds;
  }

  getNormalBounds(): Rectangle {
    return this.#shape.normalBounds;
  }

  setBounds(bounds: Partial<Rectangle>): void {
    this.#shape.setBounds(bounds);
  }

  getMinimumSize(): number[] {
    return this.#shape.smallest;
  }

  setMinimumSize(width: number, height: number): void {
    this.#shape.smallest = [width, height];
  }

  setBackgroundColor(color: string): void {
    this.#state.background = readColor(color);
  }

  getBackgroundColor(): string {
    return this.#state.background;
  }

  /** Only recorded: nothing takes pictures of a screen here. */
  setContentProtection(enable: boolean): void {
    recordings.contentProtection.push(enable);
  }

  isDestroyed(): boolean {
    return this.#closed;
  }

  /** Asks the app, then the page, then closes the window. */
  close(): void {
    const event = preventable({});
    this.emit('close', event);
    if (event.defaultPrevented) {
      app.closeRefused();
      return;
    }
    void this.#contents.mayUnload().then((may) => {
      if (this.#closed) return;
      if (may) this.#end();
      else app.closeRefused();
    });
  }

  destroy(): void {
    this.#end();
  }

  #end(): void {
    if (this.#closed) return;
    this.#save();
    this.#closed = true;
    this.#shape.end();
    open.delete(this);
    this.emit('closed', preventable({}));
    if (this.options.name) names.delete(this.options.name);
    this.#contents.destroyLater();
    app.windowGone(this);
  }

  #rest(): void {
    if (!this.#remembered || this.#waiting) return;
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => this.#closed || this.#save(), restMs).unref();
  }

  #save(): void {
    clearTimeout(this.#resting);
    if (!this.#remembered) return;
    const { state, bounds } = this.#shape;
    // A window that closes before its stored state was restored loses that state, as in Electron.
    remember(this.#remembered, bounds, { maximized: state === 'maximized', fullscreen: state === 'fullscreen' });
  }
}

refuseWhenGone(BrowserWindow, BrowserWindow.isGone, ['isDestroyed']);
openWindowsWith((options) => new BrowserWindow(options));
