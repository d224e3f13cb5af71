import type { Rectangle } from 'electron';
import { nearestArea } from './window-memory';

/** The state of a window; only `normal` lets a person resize it. */
export type WindowState = 'normal' | 'maximized' | 'fullscreen' | 'minimized';

/**
 * Size, position and state of a window. State changes take effect later, as with a window manager: until then the
 * window reports its old state, and a size set in between is lost.
 */
export class WindowShape {
  readonly #tell: (name: string) => void;
  readonly #resized: (bounds: Rectangle) => void;
  #bounds: Rectangle;
  #normal: Rectangle;
  #state: WindowState = 'normal';
  /** The state to which a minimised window is restored. */
  #before: WindowState = 'normal';
  #smallest: readonly [number, number];
  #gone = false;

  /**
   * @param tell     reports an event of the window.
   * @param resized  called when the page is resized.
   */
  constructor(
    bounds: Rectangle,
    smallest: readonly [number, number],
    tell: (name: string) => void,
    resized: (bounds: Rectangle) => void,
  ) {
    this.#bounds = bounds;
    this.#normal = bounds;
    this.#smallest = smallest;
    this.#tell = tell;
    this.#resized = resized;
  }

  get state(): WindowState {
    return this.#state;
  }

  get bounds(): Rectangle {
    return { ...this.#bounds };
  }

  get normalBounds(): Rectangle {
    return { ...this.#normal };
  }

  get smallest(): number[] {
    return [...this.#smallest];
  }

  set smallest(smallest: readonly [number, number]) {
    this.#smallest = smallest;
  }

  /** Stops reporting. */
  end(): void {
    this.#gone = true;
  }

  setBounds(given: Partial<Rectangle>): void {
    const [minWidth = 0, minHeight = 0] = this.#smallest;
    const { x, y, width, height } = { ...this.#bounds, ...given };
    const wanted = {
      x: Math.round(x),
      y: Math.round(y),
      width: Math.max(minWidth, Math.round(width)),
      height: Math.max(minHeight, Math.round(height)),
    };
    if (this.#state === 'normal') this.#normal = wanted;
    this.#place(wanted);
  }

  maximize(): void {
    this.#change('maximized', 'maximize', nearestArea(this.#bounds));
  }

  unmaximize(): void {
    if (this.#state !== 'maximized') return;
    this.#change('normal', 'unmaximize', this.#normal);
  }

  setFullScreen(wanted: boolean): void {
    if (wanted) this.#change('fullscreen', 'enter-full-screen', nearestArea(this.#bounds));
    else if (this.#state === 'fullscreen') this.#change('normal', 'leave-full-screen', this.#normal);
  }

  minimize(): void {
    this.#later(() => {
      if (this.#state === 'minimized') return;
      this.#before = this.#state;
      this.#state = 'minimized';
      this.#tell('minimize');
    });
  }

  /** Restores from the task bar; Electron's `restore` of a maximised window makes it normal. */
  restore(): void {
    this.#later(() => {
      if (this.#state !== 'minimized') return;
      this.#state = this.#before;
      this.#tell('restore');
    });
  }

  #change(state: WindowState, name: string, bounds: Rectangle): void {
    if (this.#state === state) return;
    const normal = this.#normal;
    this.#later(() => {
      if (this.#state === state) return;
      this.#state = state;
      this.#normal = normal;
      this.#place(bounds);
      this.#tell(name);
    });
  }

  #place(bounds: Rectangle): void {
    const { x, y, width, height } = this.#bounds;
    this.#bounds = bounds;
    const moved = x !== bounds.x || y !== bounds.y;
    const sized = width !== bounds.width || height !== bounds.height;
    if (sized) this.#resized(bounds);
    if (moved) this.#later(() => this.#tell('move'));
    if (sized) this.#later(() => this.#tell('resize'));
  }

  #later(run: () => void): void {
    setImmediate(() => {
      if (!this.#gone) run();
    });
  }
}
