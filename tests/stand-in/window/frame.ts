import { ownOrigin, toOwn } from '../services/address';

/** The main frame of a window, as main sees it in `event.senderFrame`. Child frames get no preload, so they never send. */
export class MainFrame {
  readonly routingId = 1;
  readonly processId = 1;
  readonly frameTreeNodeId: number;
  readonly parent = null;
  readonly name = '';
  readonly frames: readonly [] = [];
  detached = false;
  #address = 'about:blank';

  constructor(windowId: number) {
    this.frameTreeNodeId = windowId;
  }

  get top(): this {
    return this;
  }

  get url(): string {
    return toOwn(this.#address);
  }

  get origin(): string {
    return ownOrigin(this.#address);
  }

  isDestroyed(): boolean {
    return this.detached;
  }

  /** Called when a document has been shown in the frame, with the address that Chromium gives. */
  moveTo(address: string): void {
    this.#address = address;
  }
}
