import type { VerdictCode } from '../../../shared/model/test-run';
import type { Sleep } from '../../shell/system/sleep';
import { isAllowedAddress, serviceHosts } from './allowed-address';
import { type Deadline, startDeadline } from './deadline';
import type { FetchFunction, HttpClient, HttpLimits, HttpReply, HttpRequest, MayCarry } from './exchange';
import { type NetworkFailure, readNetworkError } from './network-errors';
import { BodyTooLarge, parseJson, readBody } from './read-body';
import { readRetryAfter } from './retry-after';

/**
 * The dependencies of the client. `now` returns epoch milliseconds, `elapsed` monotonic milliseconds, `sleep` reports
 * whether the computer slept during a request.
 */
export type HttpClientParts = {
  readonly fetch: FetchFunction;
  /** Asked before every request that carries a key's values; nothing leaves when it says no or fails. */
  readonly mayCarry: MayCarry;
  readonly now?: () => number;
  readonly elapsed?: () => number;
  readonly hosts?: readonly string[];
  readonly sleep?: Sleep | undefined;
  readonly limits?: Partial<HttpLimits>;
};

const defaultLimits: HttpLimits = { totalMs: 15_000, idleMs: 15_000, maxBytes: 256 * 1024 };

/** Failures that sleep alone can cause: they say nothing about the service or the network. */
const endsOfSleep: ReadonlySet<VerdictCode> = new Set([
  'timed-out',
  'cut-off',
  'network-changed',
  'offline',
  'name-not-resolved',
  'no-route',
  'network-other',
]);

/**
 * The only access to the network: https to an exact list of hosts, no cookies, no redirects, with limits on time and
 * size, and no value about which a person has not answered yet. It never rejects and never logs; headers and bodies go to the caller only.
 */
export function createHttpClient(parts: HttpClientParts): HttpClient {
  const { fetch, mayCarry, now = Date.now, hosts = serviceHosts, limits, sleep } = parts;
  const { elapsed = () => performance.now() } = parts;
  return async (request) => {
    const started = elapsed();
    const duration = () => Math.max(0, Math.round(elapsed() - started));
    const slept = sleep?.watch();
    const fail = (failure: NetworkFailure) => ({ kind: 'network', ...failure, durationMs: duration() }) as const;
    if (!isAllowedAddress(request.url, hosts)) return fail({ code: 'unexpected', error: 'ERR_DISALLOWED_ADDRESS' });
    const cleared = await isCleared(request, mayCarry).catch(() => null);
    if (cleared === null) return fail({ code: 'unexpected', error: 'ERR_NOT_CLEARED' });
    if (!cleared) return fail({ code: 'value-asked', error: 'ERR_VALUE_ASKED' });
    const bounds = { ...defaultLimits, ...limits, ...request.limits };
    const deadline = startDeadline(bounds.totalMs, bounds.idleMs, request.signal);
    try {
      const reply = await exchange(fetch, request, deadline, bounds.maxBytes, now);
      if (reply.status >= 300 && reply.status < 400) return fail({ code: 'redirected', error: 'ERR_REDIRECTED' });
      return { ...reply, durationMs: duration() };
    } catch (error) {
      if (error instanceof BodyTooLarge) return fail({ code: 'too-large', error: 'ERR_BODY_TOO_LARGE' });
      const failure = readNetworkError(error);
      return fail(slept?.() && endsOfSleep.has(failure.code) ? { ...failure, code: 'slept' } : failure);
    } finally {
      deadline.end();
    }
  };
}

/** A request that names no values may hold none: neither a bare key nor a body with a key in it. */
async function isCleared({ carries, headers, body = '' }: HttpRequest, mayCarry: MayCarry): Promise<boolean> {
  if (carries !== null) return mayCarry(carries);
  const { Authorization: pass } = headers;
  return (pass === undefined || pass.startsWith('Bearer ')) && !body.includes('"api_key"');
}

async function exchange(
  fetch: FetchFunction,
  request: HttpRequest,
  deadline: Deadline,
  maxBytes: number,
  now: () => number,
): Promise<Omit<HttpReply, 'durationMs'>> {
  deadline.signal.throwIfAborted();
  const reply = await deadline.race(
    fetch(request.url, {
      method: request.method,
      headers: { ...request.headers },
      ...(request.body === undefined ? {} : { body: request.body }),
      credentials: 'omit',
      redirect: 'error',
      cache: 'no-store',
      signal: deadline.signal,
    }),
  );
  deadline.progress();
  const text = await deadline.race(readBody(reply, maxBytes, deadline.progress));
  const dateHeader = reply.headers.get('date');
  return {
    kind: 'reply',
    status: reply.status,
    json: parseJson(reply.headers.get('content-type'), text),
    retryAfterMs: readRetryAfter(reply.headers.get('retry-after'), { date: dateHeader, nowMs: now() }),
    deprecation: reply.headers.get('x-plytix-deprecation'),
    dateHeader,
  };
}
