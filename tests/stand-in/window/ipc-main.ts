import { HostEvents } from '../host/host-events';
import { fromWire, toWire } from '../worlds/wire';

type Handler = (event: never, ...args: never[]) => unknown;

/** The reply to a page: a value, or Electron's text for a failure. */
type Reply = { readonly value: string } | { readonly error: string };

/** The handlers of main. */
class IpcMain extends HostEvents {
  /** Named like Electron's internal map: a spec that counts requests wraps its entries on both. */
  readonly _invokeHandlers = new Map<string, Handler>();

  constructor() {
    super();
    // A channel may have this name, and must not throw.
    this.on('error', () => {});
  }

  handle(channel: string, handler: Handler): void {
    if (this._invokeHandlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    if (typeof handler !== 'function') {
      throw new TypeError(`Expected handler to be a function, but found type '${typeof handler}'`);
    }
    this._invokeHandlers.set(channel, handler);
  }

  handleOnce(channel: string, handler: Handler): void {
    this.handle(channel, (event, ...args) => {
      this.removeHandler(channel);
      return handler(event, ...args);
    });
  }

  removeHandler(channel: string): void {
    this._invokeHandlers.delete(channel);
  }

  /** Emits a page's message to the listeners. */
  take(channel: string, event: object, args: string): void {
    this.emit(channel, event, ...(fromWire(args) as unknown[]));
  }

  /** Runs a handler for a page. Without a reply the page waits forever, as in Electron (reply_channel.cc). */
  async answer(channel: string, event: object, args: string): Promise<Reply | null> {
    let result: unknown;
    try {
      const handler = this._invokeHandlers.get(channel);
      if (!handler) throw new Error(`No handler registered for '${channel}'`);
      result = await handler(event as never, ...(fromWire(args) as never[]));
    } catch (error) {
      process.stderr.write(`Error occurred in handler for '${channel}': ${wordsOf(error)}\n`);
      if (error === null || error === undefined) return null;
      const words = String(error);
      return words === '' ? { value: toWire(undefined) } : { error: words };
    }
    try {
      return { value: toWire(result) };
    } catch (error) {
      process.stderr.write(`${wordsOf(error)}\n`);
      return null;
    }
  }
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** Electron's `ipcMain`. */
export const ipcMain = new IpcMain();
