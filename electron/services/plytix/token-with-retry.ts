import { setTimeout as wait } from 'node:timers/promises';
import type { HttpClient } from '../http/exchange';
import { type PlytixPair, requestToken, type TokenAnswer } from './token';

/** What asking works with. `now` gives epoch milliseconds, `pauseMs` is waited before the one repetition. */
export type TokenParts = { readonly http: HttpClient; readonly now: () => number; readonly pauseMs: number };

/** The token host's gateway answers with these now and then, and works a moment later (observed 2025-06). */
const passing = [502, 503];

/**
 * Asks for a token, and once more after a pause when the gateway was in trouble; for no other reason, so that a wrong
 * pair is never sent twice. What came back the first time is kept in `earlier`. Never rejects.
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
    // Stopped while waiting: the request that follows ends at once and says so.
  }
  const second = await requestToken(http, pair, now, signal);
  return { ...second, earlier: [first.result] };
}
