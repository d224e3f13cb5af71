import type { NotificationConstructorOptions } from 'electron';
import { app } from '../host/app';
import { commandLine } from '../host/command-line';
import { HostEvents } from '../host/host-events';
import { recordings } from '../host/recordings';

/**
 * Electron's `Notification`. Nothing appears; a spec reads and presses it. `--stand-in-notifications=fail` simulates a
 * system that refuses all.
 */
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

  /** Closes first when already shown. */
  show(): void {
    if (this.#shown) this.close();
    if (commandLine.value('stand-in-notifications') === 'fail') {
      // Linux gives no reason, other systems give one in their words (electron libnotify_notification.cc).
      const why = process.platform === 'linux' ? '' : 'The notification was refused.';
      setImmediate(() => this.emit('failed', {}, why));
      return;
    }
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
