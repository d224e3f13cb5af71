import { HostEvents } from '../host/host-events';
import { fromWire, toWire } from '../worlds/wire';

type Handler = (event: never, ...args: never[]) => unknown;

/** What pages may ask of main. */
export class IpcMain extends HostEvents {
  readonly #handlers = new Map<string, Handler>();

  handle(channel: string, handler: Handler): void {
    if (this.#handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    this.#handlers.set(channel, handler);
  }

  removeHandler(channel: string): void {
    this.#handlers.delete(channel);
  }

  /** Runs a handler for a page and gives its result, or the words in which Electron tells the page of a failure. */
  async answer(channel: string, event: object, args: string): Promise<{ value: string } | { error: string }> {
    try {
      const handler = this.#handlers.get(channel);
      if (!handler) throw new Error(`No handler registered for '${channel}'`);
      const result: unknown = await handler(event as never, ...(fromWire(args) as never[]));
      return { value: toWire(result) };
    } catch (error) {
      return { error: `Error invoking remote method '${channel}': ${error}` };
    }
  }
}

/** Electron's `ipcMain`. */
export const ipcMain = new IpcMain();
