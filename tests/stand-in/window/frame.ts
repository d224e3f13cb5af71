import { ownOrigin, toOwn } from '../services/address';

/** The main frame of a window, as in `event.senderFrame`. Child frames get no preload, so they never send. */
export class MainFrame {
  readonly frameTreeNodeId: number;
  detached = false;
  #address = 'about:blank';
  #documents = 0;
  #alive = true;

  constructor(windowId: number) {
    this.frameTreeNodeId = windowId;
  }

  get top(): this {
    return this.#read(this);
  }

  get url(): string {
    return this.#read(toOwn(this.#address));
  }

  get origin(): string {
    return this.#read(ownOrigin(this.#address));
  }

  get routingId(): number {
    return this.#read(1);
  }

  get processId(): number {
    return this.#read(1);
  }

  get parent(): null {
    return this.#read(null);
  }

  get name(): string {
    return this.#read('');
  }

  get frames(): readonly [] {
    return this.#read([]);
  }

  /** Number of documents the frame has had: a stored event shows by it that its sender is gone. */
  get documents(): number {
    return this.#documents;
  }

  isDestroyed(): boolean {
    return this.detached;
  }

  /** Called when the frame shows a document, with Chromium's address. */
  moveTo(address: string, newDocument: boolean): void {
    this.#address = address;
    this.#alive = true;
    if (newDocument) this.#documents += 1;
  }

  /** Called when the page's process is gone; a new document starts another. */
  lose(): void {
    this.#alive = false;
    this.#documents += 1;
  }

  /** The last address, also after the frame is gone. */
  get lastAddress(): string {
    return toOwn(this.#address);
  }

  #read<T>(value: T): T {
    if (this.detached || !this.#alive) {
      throw new Error('Render frame was disposed before WebFrameMain could be accessed');
    }
    return value;
  }
}
