import os from 'node:os';
import { app } from '../host/app';
import { commandLine } from '../host/command-line';
import type { FromFetchPage } from '../worlds/fetch-page';
import { showRefused } from './certificates';
import { FetchPage } from './fetch-page';

let page: Promise<FetchPage> | undefined;

/** Statuses for which a response cannot have a body. */
const withoutBody = new Set([101, 204, 205, 304]);

/** Electron's `net`. */
export const net = {
  async fetch(input: string | Request, init: RequestInit = {}): Promise<Response> {
    if (!app.isReady()) throw new Error('net.fetch can only be used after the app is ready');
    const request = new Request(input, init);
    if (!/^https?:$/.test(new URL(request.url).protocol)) throw new Error('net::ERR_UNKNOWN_URL_SCHEME');
    const { signal } = request;
    signal.throwIfAborted();
    const body = request.body ? Buffer.from(await request.arrayBuffer()).toString('base64') : undefined;
    page ??= FetchPage.open();
    const opened = await page;
    signal.throwIfAborted();
    return exchange(opened, request, body);
  },
  /** A machine whose requests are sent to itself counts as connected: that is how the specs run. */
  isOnline(): boolean {
    if (commandLine.value('stand-in-offline') !== undefined) return false;
    if (commandLine.value('host-resolver-rules') !== undefined) return true;
    return Object.values(os.networkInterfaces()).some((addresses) => addresses?.some(({ internal }) => !internal));
  },
};

function exchange(opened: FetchPage, request: Request, body: string | undefined): Promise<Response> {
  const { url, method, credentials, cache, headers, redirect, signal } = request;
  return new Promise((resolve, reject) => {
    let stream: ReadableStreamDefaultController<Uint8Array> | undefined;
    const fail = (error: unknown) => (stream ? stream.error(error) : reject(error));
    const receive = (message: FromFetchPage) => {
      switch (message.kind) {
        case 'head': {
          const source: UnderlyingDefaultSource<Uint8Array> = {
            start: (controller) => {
              stream = controller;
            },
            pull: () => opened.pull(id),
            cancel: () => opened.abort(id),
          };
          const hasBody = !withoutBody.has(message.status) && method !== 'HEAD';
          const { status, statusText } = message;
          // Nothing is fetched ahead of the reader, so that giving up on a body really stops it.
          const content = hasBody ? new ReadableStream(source, { highWaterMark: 0 }) : null;
          resolve(new Response(content, { status, statusText, headers: message.headers }));
          return;
        }
        case 'chunk':
          stream?.enqueue(new Uint8Array(Buffer.from(message.data, 'base64')));
          return;
        case 'end':
          stream?.close();
          signal.removeEventListener('abort', onAbort);
          return;
        case 'failed':
          signal.removeEventListener('abort', onAbort);
          if (!message.message.includes('ERR_CERT')) return fail(new Error(message.message));
          void showRefused(url).finally(() => fail(new Error(message.message)));
      }
    };
    const onAbort = () => {
      opened.abort(id);
      fail(signal.reason);
    };
    signal.addEventListener('abort', onAbort, { once: true });
    const given = body === undefined ? {} : { body };
    const id = opened.start(
      { url, method, credentials, cache, ...given },
      { headers: [...headers], redirect, receive },
    );
  });
}
