import { readFileSync } from 'node:fs';
import { networkBrowser } from '../chromium/browsers';
import type { CdpSession, Protocol } from '../chromium/connection';
import type { FromFetchPage, PageRequest } from '../worlds/fetch-page';
import { cookiesFor, keepCookies } from './cookies';

/** Header that identifies a request until Chromium holds it; never leaves the machine. */
const marker = 'x-stand-in-request';

/** Members of a request that stay in main. */
export type Exchange = {
  readonly headers: readonly (readonly [string, string])[];
  readonly redirect: RequestRedirect;
  /** True when the session's cookies are sent and stored. */
  readonly cookies: boolean;
  receive(message: FromFetchPage): void;
};

type Running = Exchange & { readonly origin: string; refusal?: string };

/** A blank page that makes requests for main, so that errors, certificates and proxies are Chromium's. */
export class FetchPage {
  readonly #running = new Map<number, Running>();
  readonly #ids = new Map<string, number>();
  readonly #failures = new Map<number, (text: string) => void>();
  readonly #failed = new Map<number, Promise<string>>();
  /** The current address of each request, after its redirects. */
  readonly #addresses = new Map<string, string>();
  readonly #session: CdpSession;
  #keeping: Promise<void> = Promise.resolve();
  #lastId = 0;

  private constructor(session: CdpSession) {
    this.#session = session;
    session.on('Fetch.requestPaused', (paused) => void this.#onPaused(paused).catch(() => undefined));
    // Electron fails when a proxy or server requires a sign-in and the app does not answer; Chromium would ask the
    // person.
    session.on('Fetch.authRequired', ({ requestId }) => {
      const authChallengeResponse = { response: 'CancelAuth' } as const;
      void session.send('Fetch.continueWithAuth', { requestId, authChallengeResponse }).catch(() => undefined);
    });
    session.on('Network.loadingFailed', ({ requestId, errorText }) => {
      const id = this.#ids.get(requestId);
      if (id !== undefined) this.#failures.get(id)?.(errorText);
    });
    // Only this event has the cookies that a response sets.
    session.on('Network.responseReceivedExtraInfo', ({ requestId, headers }) => {
      const id = this.#ids.get(requestId);
      const url = this.#addresses.get(requestId);
      if (id === undefined || url === undefined || !this.#running.get(id)?.cookies) return;
      this.#keeping = this.#keeping.then(() => keepCookies(session, url, headers)).catch(() => undefined);
    });
    session.on('Runtime.bindingCalled', ({ payload }) => void this.#onMessage(JSON.parse(payload) as FromFetchPage));
  }

  static async open(): Promise<FetchPage> {
    const browser = await networkBrowser();
    // Outside the profile, so that no response is ever written to disk.
    const { browserContextId } = await browser.session.send('Target.createBrowserContext', {});
    const { targetId } = await browser.session.send('Target.createTarget', { url: 'about:blank', browserContextId });
    const session = await browser.attach(targetId);
    const page = new FetchPage(session);
    const patterns = [{ requestStage: 'Request' }, { requestStage: 'Response' }] as const;
    await Promise.all([
      session.send('Network.enable'),
      session.send('Fetch.enable', { patterns: [...patterns], handleAuthRequests: true }),
      session.send('Runtime.addBinding', { name: 'standInFetch' }),
    ]);
    const code = readFileSync(new URL('./worlds/FetchPage.js', import.meta.url), 'utf8');
    await session.send('Runtime.evaluate', { expression: code });
    return page;
  }

  start(request: Omit<PageRequest, 'id' | 'marker'>, exchange: Exchange): number {
    this.#lastId += 1;
    const id = this.#lastId;
    this.#running.set(id, { ...exchange, origin: new URL(request.url).origin });
    this.#run(`FetchPage.start(${JSON.stringify({ ...request, id, marker })})`);
    return id;
  }

  pull(id: number): void {
    this.#run(`FetchPage.pull(${id})`);
  }

  abort(id: number): void {
    this.#forget(id);
    this.#run(`FetchPage.abort(${id})`);
  }

  #run(expression: string): void {
    this.#session.send('Runtime.evaluate', { expression }).catch((error: Error) => {
      for (const [id, { receive }] of this.#running) receive({ id, kind: 'failed', message: error.message });
      this.#running.clear();
    });
  }

  async #onPaused(paused: Protocol.Fetch.requestPausedPayload): Promise<void> {
    const { requestId, networkId, request, responseStatusCode, responseErrorReason } = paused;
    const name = Object.keys(request.headers).find((header) => header.toLowerCase() === marker);
    const id = name ? Number(request.headers[name]) : this.#ids.get(networkId ?? '');
    const running = id === undefined ? undefined : this.#running.get(id);
    if (id === undefined || !running) {
      await this.#session.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' });
    } else if (responseStatusCode !== undefined || responseErrorReason !== undefined) {
      await this.#onResponse(requestId, responseStatusCode ?? 0, running);
    } else {
      if (networkId) {
        this.#remember(networkId, id);
        this.#addresses.set(networkId, request.url);
      }
      await this.#keeping;
      const sameOrigin = new URL(request.url).origin === running.origin;
      const headers = mergedHeaders(request, running, sameOrigin);
      const cookie = running.cookies ? await cookiesFor(this.#session, request.url) : '';
      if (cookie && !headers.some(({ name }) => name === 'cookie')) headers.push({ name: 'cookie', value: cookie });
      await this.#session.send('Fetch.continueRequest', { requestId, headers });
    }
  }

  async #onResponse(requestId: string, status: number, running: Running): Promise<void> {
    const isRedirect = status >= 301 && status <= 308 && status !== 304 && status !== 306;
    if (!isRedirect || running.redirect === 'follow') {
      await this.#session.send('Fetch.continueRequest', { requestId });
      return;
    }
    const { redirect } = running;
    running.refusal =
      redirect === 'error' ? "Attempted to redirect, but redirect policy was 'error'" : 'Redirect was cancelled';
    await this.#session.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' });
  }

  #remember(networkId: string, id: number): void {
    if (this.#ids.has(networkId)) return;
    this.#ids.set(networkId, id);
    this.#failed.set(id, new Promise((resolve) => this.#failures.set(id, resolve)));
  }

  async #onMessage(message: FromFetchPage): Promise<void> {
    const running = this.#running.get(message.id);
    if (!running) return;
    if (message.kind !== 'failed') {
      running.receive(message);
      if (message.kind === 'end') this.#forget(message.id);
      return;
    }
    // The page learns only that it failed; Chromium reports the reason separately. A request that it never held was
    // invalid.
    const reason = running.refusal ?? (await (this.#failed.get(message.id) ?? 'net::ERR_INVALID_URL'));
    this.#forget(message.id);
    running.receive({ ...message, message: reason });
  }

  #forget(id: number): void {
    this.#running.delete(id);
    this.#failures.delete(id);
    this.#failed.delete(id);
    for (const [networkId, known] of this.#ids) {
      if (known !== id) continue;
      this.#ids.delete(networkId);
      this.#addresses.delete(networkId);
    }
  }
}

/** Merges main's headers over the page's; on another origin only the page's, so that no key follows a redirect. */
function mergedHeaders(
  request: Protocol.Network.Request,
  { headers }: Exchange,
  sameOrigin: boolean,
): Protocol.Fetch.HeaderEntry[] {
  const merged = new Map(Object.entries(request.headers).map(([name, value]) => [name.toLowerCase(), value]));
  for (const name of [marker, 'origin', 'referer']) merged.delete(name);
  if (sameOrigin) for (const [name, value] of headers) merged.set(name.toLowerCase(), value);
  return [...merged].map(([name, value]) => ({ name, value }));
}
