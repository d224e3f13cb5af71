import type { NotificationConstructorOptions } from 'electron';
import { HostEvents } from '../host/host-events';
import { recordings } from '../host/recordings';

/** Electron's `Notification`. Nothing appears; a spec reads what was shown and presses it. */
export class Notification extends HostEvents {
  static isSupported(): boolean {
    return true;
  }

  readonly #options: NotificationConstructorOptions;

  constructor(options: NotificationConstructorOptions = {}) {
    super();
    this.#options = options;
  }

  show(): void {
    const { title = '', body = '' } = this.#options;
    recordings.notifications.push({ title, body, press: () => this.emit('click', {}) });
    this.emit('show', {});
  }

  close(): void {
    this.emit('close', {});
  }
}
