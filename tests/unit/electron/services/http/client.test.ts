import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createHttpClient } from '../../../../../electron/services/http/client';
import type { FetchFunction, FetchInit } from '../../../../../electron/services/http/exchange';

const url = 'https://pim.plytix.com/api/v1/filters/asset';
const get = { method: 'GET', url, headers: { Accept: 'application/json' }, carries: null } as const;
const carries = { system: 'plytix', values: { apiKey: 'DEMO' } } as const;
const json = (body: unknown, init: ResponseInit = {}) => Response.json(body, init);

function clientOf(fetch: FetchFunction, limits = {}) {
  return createHttpClient({ fetch, mayCarry: async () => true, now: () => Date.now(), limits });
}

/** A body that yields one part per call of `next`. */
function slowBody() {
  let control: ReadableStreamDefaultController<Uint8Array> | undefined;
  const stream = new ReadableStream<Uint8Array>({
    start: (controller) => {
      control = controller;
    },
  });
  return {
    stream,
    next: (text: string) => control?.enqueue(new TextEncoder().encode(text)),
    end: () => control?.close(),
  };
}

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-08-31T09:00:00Z') });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('what may leave', () => {
  it.each([
    'http://pim.plytix.com/api',
    'file:///etc/passwd',
    'app://keyquilt/index.html',
    'https://pim.plytix.com:8443/api',
    'https://someone@pim.plytix.com/api',
    'https://plytix.com/api',
    'https://pim.plytix.com.example/api',
    'https://app.wearepatchworks.com/api',
    'not an address',
  ])('%s never leaves', async (address) => {
    const fetch = vi.fn<FetchFunction>();
    const result = await clientOf(fetch)({ ...get, url: address });
    expect(result).toMatchObject({ kind: 'network', code: 'unexpected', error: 'ERR_DISALLOWED_ADDRESS' });
    expect(fetch).not.toHaveBeenCalled();
  });

  it.each(['auth.plytix.com', 'pim.plytix.com', 'core.wearepatchworks.com'])('%s may be asked', async (host) => {
    const result = await clientOf(async () => json({}))({ ...get, url: `https://${host}/x` });
    expect(result.kind).toBe('reply');
  });

  it('without cookies, redirects or cache, and with exactly the headers and body given', async () => {
    const seen: FetchInit[] = [];
    await clientOf(async (_url, init) => {
      seen.push(init);
      return json({});
    })({ method: 'POST', url, headers: { Authorization: 'DEMO' }, body: '{}', carries });
    expect(seen[0]).toMatchObject({
      method: 'POST',
      headers: { Authorization: 'DEMO' },
      body: '{}',
      credentials: 'omit',
      redirect: 'error',
      cache: 'no-store',
    });
  });
});

describe('a reply', () => {
  it('is status, JSON, waiting time, deprecation and the clock of the service', async () => {
    const headers = {
      'retry-after': '7',
      'x-plytix-deprecation': '2027-01-01',
      date: 'Mon, 31 Aug 2026 09:00:00 GMT',
    };
    const client = clientOf(async () => {
      vi.advanceTimersByTime(40);
      return json({ data: [] }, { status: 429, headers });
    });
    expect(await client(get)).toEqual({
      kind: 'reply',
      status: 429,
      json: { data: [] },
      retryAfterMs: 7000,
      deprecation: '2027-01-01',
      durationMs: 40,
      dateHeader: 'Mon, 31 Aug 2026 09:00:00 GMT',
    });
  });

  it('took as long as it did, whatever is done to the computer’s clock meanwhile', async () => {
    const client = clientOf(async () => {
      vi.setSystemTime(Date.parse('2026-08-31T12:00:00Z'));
      vi.advanceTimersByTime(40);
      return json({});
    });
    expect(await client(get)).toMatchObject({ kind: 'reply', durationMs: 40 });
  });

  it('with a date to wait for is read by the clock of the service', async () => {
    const headers = { 'retry-after': 'Mon, 31 Aug 2026 07:00:30 GMT', date: 'Mon, 31 Aug 2026 07:00:00 GMT' };
    const client = clientOf(async () => json({}, { status: 429, headers }));
    expect(await client(get)).toMatchObject({ retryAfterMs: 30_000 });
  });

  it.each([
    ['application/json; charset=utf-8', '{"a":1}', { a: 1 }],
    ['application/problem+json', '{"a":1}', { a: 1 }],
    ['text/html', '{"a":1}', null],
    ['application/jsonp', '{"a":1}', null],
    ['application/json', '<html>', null],
    ['application/json', '', null],
    ['', '{"a":1}', null],
  ])('of type %j with body %j is read as %j', async (type, body, expected) => {
    const client = clientOf(async () => new Response(body, { headers: { 'content-type': type } }));
    expect(await client(get)).toMatchObject({ kind: 'reply', json: expected });
  });

  it('that redirects is refused even when the fetch function let it through', async () => {
    const client = clientOf(
      async () => new Response(null, { status: 302, headers: { location: 'https://x.example' } }),
    );
    expect(await client(get)).toMatchObject({ kind: 'network', code: 'redirected', error: 'ERR_REDIRECTED' });
  });
});

describe('the size', () => {
  it('is refused by its announcement', async () => {
    const client = clientOf(async () => new Response('x', { headers: { 'content-length': '999999' } }));
    expect(await client(get)).toMatchObject({ kind: 'network', code: 'too-large', error: 'ERR_BODY_TOO_LARGE' });
  });

  it('is counted while reading: exactly the limit passes, one byte more does not', async () => {
    const bodyOf = (size: number) => clientOf(async () => new Response('x'.repeat(size)), { maxBytes: 1000 })(get);
    expect((await bodyOf(1000)).kind).toBe('reply');
    expect(await bodyOf(1001)).toMatchObject({ code: 'too-large' });
  });

  it('is 256 KB by default', async () => {
    const bodyOf = (size: number) => clientOf(async () => new Response('x'.repeat(size)))(get);
    expect((await bodyOf(256 * 1024)).kind).toBe('reply');
    expect(await bodyOf(256 * 1024 + 1)).toMatchObject({ code: 'too-large' });
  });
});

describe('the time', () => {
  const never: FetchFunction = () => new Promise(() => {});

  it('is over after 15 seconds, even when the fetch function ignores its signal', async () => {
    const result = clientOf(never)(get);
    await vi.advanceTimersByTimeAsync(15_000);
    expect(await result).toMatchObject({
      kind: 'network',
      code: 'timed-out',
      error: 'ERR_TIMED_OUT',
      durationMs: 15_000,
    });
  });

  it('may be shorter for one request', async () => {
    const result = clientOf(never)({ ...get, limits: { totalMs: 50 } });
    await vi.advanceTimersByTimeAsync(50);
    expect(await result).toMatchObject({ code: 'timed-out', durationMs: 50 });
  });

  it('is over when the body dries up, and not while it drips', async () => {
    const body = slowBody();
    const result = clientOf(async () => new Response(body.stream), { totalMs: 60_000, idleMs: 1000 })(get);
    for (let part = 0; part < 5; part += 1) {
      await vi.advanceTimersByTimeAsync(900);
      body.next('x');
    }
    await vi.advanceTimersByTimeAsync(1000);
    expect(await result).toMatchObject({ code: 'timed-out', durationMs: 5500 });
  });

  it('is bounded as a whole, however steadily the body drips', async () => {
    const body = slowBody();
    const result = clientOf(async () => new Response(body.stream), { totalMs: 2000, idleMs: 1000 })(get);
    for (let part = 0; part < 3; part += 1) {
      await vi.advanceTimersByTimeAsync(900);
      body.next('x');
    }
    expect(await result).toMatchObject({ code: 'timed-out', durationMs: 2000 });
  });

  it('leaves no timer behind when a part arrives after the end', async () => {
    const body = slowBody();
    const result = clientOf(async () => new Response(body.stream), { totalMs: 100 })(get);
    await vi.advanceTimersByTimeAsync(100);
    await result;
    body.next('x');
    await vi.advanceTimersByTimeAsync(0);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('leaves no timer behind', async () => {
    await clientOf(async () => json({}))(get);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('stopping', () => {
  it('before it began: nothing is sent', async () => {
    const fetch = vi.fn<FetchFunction>();
    const result = await clientOf(fetch)({ ...get, signal: AbortSignal.abort() });
    expect(result).toMatchObject({ kind: 'network', code: 'stopped', error: 'ERR_ABORTED' });
    expect(fetch).not.toHaveBeenCalled();
  });

  it('in the middle, whatever the caller gave as the reason', async () => {
    const controller = new AbortController();
    const body = slowBody();
    const result = clientOf(async () => new Response(body.stream))({ ...get, signal: controller.signal });
    await vi.advanceTimersByTimeAsync(5);
    controller.abort(new Error('net::ERR_CONNECTION_RESET'));
    expect(await result).toMatchObject({ kind: 'network', code: 'stopped' });
  });
});

it('a fetch that rejects with its own abort error changes nothing', async () => {
  const client = clientOf((_url, { signal }) => {
    return new Promise((_resolve, reject) => {
      signal.addEventListener('abort', () => reject(new Error('net::ERR_ABORTED')));
    });
  });
  const result = client(get);
  await vi.advanceTimersByTimeAsync(15_000);
  expect(await result).toMatchObject({ code: 'timed-out' });
});

it('a rejected fetch is a value with the name of its error only', async () => {
  const client = clientOf(async () => {
    throw new Error('net::ERR_NAME_NOT_RESOLVED at https://pim.plytix.com/?key=DEMO');
  });
  expect(await client(get)).toEqual({
    kind: 'network',
    code: 'name-not-resolved',
    error: 'ERR_NAME_NOT_RESOLVED',
    durationMs: 0,
  });
});
