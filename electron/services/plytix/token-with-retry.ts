import { setTimeout as wait } from 'node:timers/promises';
import type { HttpClient } from '../http/exchange';
import { type PlytixPair, requestToken, type TokenAnswer } from './token';

/**
 * The dependencies of a token request. `now` returns epoch milliseconds, `pauseMs` is the pause before the one retry.
 */
export type TokenParts = { readonly http: HttpClient; readonly now: () => number; readonly pauseMs: number };

/** The token host's gateway returns these now and then, and works a moment later (observed 2025-06). */
const passing = [502, 503];

/**
 * Requests a token, and retries once after a pause when the gateway failed; for no other reason, so that a wrong pair
 * is never sent twice. The first reply is kept in `earlier`. Never rejects.
 */
export async function requestTokenWithRetry(
  { http, now, pauseMs }: TokenParts,
  pair: PlytixPair,
  signal?: AbortSignal,
): Promise<TokenAnswer> {
  const first = await requestToken(http, pair, now, signal);
  if (first.result.kind === 'network' || !passing.includes(first.result.status)) return first;
  try {
    await wait(pauseMs, undefined, signal ? { signal } : {});
  } catch {
    // Stopped during the pause: the next request ends at once with that result.
  }
  const second = await requestToken(http, pair, now, signal);
  return { ...second, earlier: [first.result] };
}
