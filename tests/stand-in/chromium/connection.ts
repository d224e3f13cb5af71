import { EventEmitter } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import type { Protocol } from '../../../node_modules/playwright-core/types/protocol';

/** Chromium's DevTools protocol, as Playwright's declarations describe it. */
export type { Protocol };

type Message = {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly sessionId?: string;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
};

type Waiting = { resolve(result: never): void; reject(error: Error): void; readonly method: string };

/** One session with a page, or with the browser. */
export class CdpSession {
  readonly #events = new EventEmitter().setMaxListeners(0);
  readonly #post: (method: string, params: unknown, sessionId: string | undefined) => Promise<unknown>;

  constructor(
    readonly id: string | undefined,
    post: (method: string, params: unknown, sessionId: string | undefined) => Promise<unknown>,
  ) {
    this.#post = post;
  }

  send<Method extends keyof Protocol.CommandParameters>(
    method: Method,
    params?: Protocol.CommandParameters[Method],
  ): Promise<Protocol.CommandReturnValues[Method]> {
    return this.#post(method, params ?? {}, this.id) as Promise<Protocol.CommandReturnValues[Method]>;
  }

  on<Name extends keyof Protocol.Events>(name: Name, listener: (event: Protocol.Events[Name]) => void): void {
    this.#events.on(name, listener);
  }

  /** Resolves with the next event of that name that passes the test. */
  next<Name extends keyof Protocol.Events>(
    name: Name,
    test: (event: Protocol.Events[Name]) => boolean = () => true,
  ): Promise<Protocol.Events[Name]> {
    return new Promise((resolve) => {
      const listen = (event: Protocol.Events[Name]) => {
        if (!test(event)) return;
        this.#events.off(name, listen);
        resolve(event);
      };
      this.#events.on(name, listen);
    });
  }

  deliver(name: string, event: unknown): void {
    this.#events.emit(name, event);
  }
}

/**
 * The pipe to one Chromium. A pipe rather than a port, because Chromium ends when the pipe breaks: a killed stand-in
 * leaves no browser behind.
 */
export class CdpConnection {
  readonly browser: CdpSession;
  readonly #sessions = new Map<string | undefined, CdpSession>();
  readonly #waiting = new Map<number, Waiting>();
  readonly #output: Writable;
  #lastId = 0;
  #closed = false;

  constructor(input: Readable, output: Writable) {
    this.#output = output;
    this.browser = this.session(undefined);
    let pending = '';
    input.setEncoding('utf8');
    input.on('data', (chunk: string) => {
      const parts = (pending + chunk).split('\0');
      pending = parts.pop() ?? '';
      for (const part of parts) this.#receive(JSON.parse(part) as Message);
    });
    input.on('close', () => this.#fail());
    // The close above reports a broken pipe; without a listener it would crash the process.
    output.on('error', () => this.#fail());
  }

  session(id: string | undefined): CdpSession {
    const known = this.#sessions.get(id);
    if (known) return known;
    const session = new CdpSession(id, (method, params, sessionId) => this.#send(method, params, sessionId));
    this.#sessions.set(id, session);
    return session;
  }

  #send(method: string, params: unknown, sessionId: string | undefined): Promise<unknown> {
    if (this.#closed) return Promise.reject(new Error(`Chromium is gone (${method})`));
    return new Promise((resolve, reject) => {
      const id = ++this.#lastId;
      this.#waiting.set(id, { resolve: resolve as (result: never) => void, reject, method });
      this.#output.write(`${JSON.stringify({ id, method, params, ...(sessionId && { sessionId }) })}\0`);
    });
  }

  #receive(message: Message): void {
    if (message.id === undefined) {
      if (message.method) this.#sessions.get(message.sessionId)?.deliver(message.method, message.params);
      return;
    }
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (message.error) waiting?.reject(new Error(`${waiting.method}: ${message.error.message}`));
    else waiting?.resolve(message.result as never);
  }

  #fail(): void {
    if (this.#closed) return;
    this.#closed = true;
    for (const waiting of this.#waiting.values()) waiting.reject(new Error(`Chromium is gone (${waiting.method})`));
    this.#waiting.clear();
  }
}
