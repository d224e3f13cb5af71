/** One request of main to the hidden page. */
export type PageRequest = {
  readonly id: number;
  readonly url: string;
  readonly method: string;
  readonly marker: string;
  readonly cache: RequestCache;
  /** Base64, absent for a request without a body. */
  readonly body?: string;
};

/** Messages of the hidden page about a request. */
export type FromFetchPage = { readonly id: number } & (
  | {
      readonly kind: 'head';
      readonly status: number;
      readonly statusText: string;
      readonly headers: [string, string][];
    }
  | { readonly kind: 'chunk'; readonly data: string }
  | { readonly kind: 'end' }
  | { readonly kind: 'failed'; readonly message: string }
);

type Running = { readonly stop: AbortController; reader?: ReadableStreamDefaultReader<Uint8Array> };

const running = new Map<number, Running>();

function post(message: FromFetchPage): void {
  (globalThis as unknown as { standInFetch(text: string): void }).standInFetch(JSON.stringify(message));
}

function fail(id: number, error: unknown): void {
  running.delete(id);
  post({ id, kind: 'failed', message: String(error) });
}

/** Starts a request; reports its head on arrival, its body only when asked. */
export async function start(request: PageRequest): Promise<void> {
  const { id, url, method, marker, cache, body } = request;
  const stop = new AbortController();
  running.set(id, { stop });
  try {
    const response = await fetch(url, {
      method,
      // Main handles cookies: for the page every server is cross-origin.
      credentials: 'omit',
      cache,
      headers: { [marker]: String(id) },
      signal: stop.signal,
      ...(body !== undefined && { body: Uint8Array.from(atob(body), (character) => character.charCodeAt(0)) }),
    });
    const reader = response.body?.getReader();
    running.set(id, reader ? { stop, reader } : { stop });
    post({
      id,
      kind: 'head',
      status: response.status,
      statusText: response.statusText,
      headers: [...response.headers],
    });
  } catch (error) {
    fail(id, error);
  }
}

/** Reads the next chunk of a body; one at a time, so that a reader with a size limit can stop early. */
export async function pull(id: number): Promise<void> {
  try {
    const piece = await running.get(id)?.reader?.read();
    if (!piece || piece.done) {
      running.delete(id);
      post({ id, kind: 'end' });
      return;
    }
    let text = '';
    for (const byte of piece.value) text += String.fromCharCode(byte);
    post({ id, kind: 'chunk', data: btoa(text) });
  } catch (error) {
    fail(id, error);
  }
}

/** Aborts a request. */
export function abort(id: number): void {
  running.get(id)?.stop.abort();
  running.delete(id);
}
