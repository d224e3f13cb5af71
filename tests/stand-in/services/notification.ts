import type { NotificationConstructorOptions } from 'electron';
import { app } from '../host/app';
import { HostEvents } from '../host/host-events';
import { recordings } from '../host/recordings';

/** Electron's `Notification`. Nothing appears; a spec reads what was shown and presses it. */
export class Notification extends HostEvents {
  static isSupported(): boolean {
    return true;
  }

  readonly #options: NotificationConstructorOptions;

  #shown = false;

  constructor(options: NotificationConstructorOptions = {}) {
    if (!app.isReady()) throw new Error('Cannot create Notification before app is ready');
    super();
    this.#options = options;
  }

  /** Shown again, it closes first. */
  show(): void {
    if (this.#shown) this.close();
    this.#shown = true;
    const { title = '', body = '' } = this.#options;
    recordings.notifications.push({ title, body, press: () => this.emit('click', {}) });
    setImmediate(() => this.emit('show', {}));
  }

  close(): void {
    if (!this.#shown) return;
    this.#shown = false;
    this.emit('close', {});
  }
}
