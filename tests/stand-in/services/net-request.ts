import { EventEmitter } from 'node:events';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { net } from './net';

type RequestOptions = {
  readonly method?: string;
  readonly protocol?: string;
  readonly hostname?: string;
  readonly port?: number | string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string | undefined>>;
};

/** The part of Electron's `net.request` that electron-updater uses. Redirects are refused. */
export class ClientRequest extends EventEmitter {
  readonly #options: RequestOptions;
  readonly #aborting = new AbortController();

  constructor(options: RequestOptions) {
    super();
    this.#options = options;
  }

  end(body?: Uint8Array | string): void {
    void this.#send(body).catch((error: unknown) => this.emit('error', error));
  }

  abort(): void {
    this.#aborting.abort();
    this.emit('abort');
  }

  async #send(body: Uint8Array | string | undefined): Promise<void> {
    const { protocol = 'https:', hostname = '', port, path = '/', method = 'GET', headers = {} } = this.#options;
    const given = Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
    const response = await net.fetch(`${protocol}//${hostname}${port ? `:${port}` : ''}${path}`, {
      method,
      headers: given as [string, string][],
      redirect: 'error',
      signal: this.#aborting.signal,
      ...(body === undefined ? {} : { body: body as BodyInit }),
    });
    const stream = response.body ? Readable.fromWeb(response.body as ReadableStream) : Readable.from([]);
    const { status: statusCode, statusText: statusMessage } = response;
    this.emit(
      'response',
      Object.assign(stream, { statusCode, statusMessage, headers: Object.fromEntries(response.headers) }),
    );
  }
}
