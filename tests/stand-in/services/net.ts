import { readFile } from 'node:fs/promises';
import os from 'node:os';
import { fileURLToPath } from 'node:url';
import { commandLine } from '../host/command-line';
import type { FromFetchPage } from '../worlds/fetch-page';
import { showRefused } from './certificates';
import { FetchPage } from './fetch-page';
import { handlerFor, needSession } from './protocol';

let page: Promise<FetchPage> | undefined;

/** Statuses for which a response cannot have a body. */
const withoutBody = new Set([101, 204, 205, 304]);

/** Headers that belong to Chromium (electron docs, `ClientRequest`). */
const forbidden = ['host', 'content-length', 'te', 'trailer', 'upgrade', 'cookie2', 'keep-alive', 'transfer-encoding'];

/** Electron's `net`. */
export const net = {
  fetch(input: string | Request, init: RequestInit = {}): Promise<Response> {
    needSession();
    return fetchForMain(input, init);
  },
  /** A machine whose requests go to itself counts as connected: the specs run that way. */
  isOnline(): boolean {
    if (commandLine.value('stand-in-offline') !== undefined) return false;
    if (commandLine.value('host-resolver-rules') !== undefined) return true;
    return Object.values(os.networkInterfaces()).some((addresses) => addresses?.some(({ internal }) => !internal));
  },
};

async function fetchForMain(input: string | Request, init: RequestInit): Promise<Response> {
  const request = new Request(input, init);
  const { signal, url } = request;
  signal.throwIfAborted();
  const own = handlerFor(url);
  if (own) return own(request);
  const { protocol } = new URL(url);
  if (protocol === 'file:') return new Response(new Uint8Array(await readFile(fileURLToPath(url))));
  if (!/^https?:$/.test(protocol)) throw new Error('net::ERR_UNKNOWN_URL_SCHEME');
  for (const name of forbidden) if (request.headers.has(name)) throw new Error('net::ERR_INVALID_ARGUMENT');
  const body = request.body ? Buffer.from(await request.arrayBuffer()).toString('base64') : undefined;
  page ??= FetchPage.open();
  const opened = await page.catch((error: unknown) => {
    page = undefined;
    throw error;
  });
  signal.throwIfAborted();
  return exchange(opened, request, body);
}

function exchange(opened: FetchPage, request: Request, body: string | undefined): Promise<Response> {
  const { url, method, credentials, cache, headers, redirect, signal } = request;
  return new Promise((resolve, reject) => {
    let stream: ReadableStreamDefaultController<Uint8Array> | undefined;
    const fail = (error: unknown) => (stream ? stream.error(error) : reject(error));
    // Electron has no origin for main, so nothing is cross-origin: cookies are sent unless the caller omits them.
    const cookies = credentials !== 'omit';
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
          // Do not buffer ahead of the reader, so that aborting a body really stops it.
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
      // An aborted body ends like a destroyed Node stream, whatever the reason.
      fail(stream ? new DOMException('The operation was aborted', 'AbortError') : signal.reason);
    };
    signal.addEventListener('abort', onAbort, { once: true });
    const given = body === undefined ? {} : { body };
    const id = opened.start({ url, method, cache, ...given }, { headers: [...headers], redirect, cookies, receive });
  });
}
