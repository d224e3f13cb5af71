import { createHmac, randomBytes } from 'node:crypto';
import type { PlytixPair, TokenAnswer } from './token';

/**
 * The tokens of one run by pair of values, in memory only and dropped with the run. One request per pair is in flight
 * at a time; later callers share the first caller's signal.
 */
export type TokenCache = {
  /** Returns a token that is valid for at least another minute, and requests one only when none is cached. */
  readonly get: (pair: PlytixPair, signal?: AbortSignal) => Promise<TokenAnswer>;
  /**
   * Requests a new token. Tests need this: an old token keeps working for up to 15 minutes after its key was deleted or
   * given another role.
   */
  readonly fresh: (pair: PlytixPair, signal?: AbortSignal) => Promise<TokenAnswer>;
};

type HeldToken = { readonly answer: TokenAnswer; readonly untilNow: number; readonly untilElapsed: number };

/** How long before its end a token is dropped, in milliseconds, so that it does not expire during a request. */
const marginMs = 60_000;

/**
 * Creates an empty cache. `request` asks Plytix for a token, `now` returns epoch milliseconds, `elapsed` monotonic
 * milliseconds. A token expires as soon as either clock says so: the first may be set back, the second may stop while
 * the computer sleeps.
 */
export function createTokenCache(
  request: (pair: PlytixPair, signal?: AbortSignal) => Promise<TokenAnswer>,
  now: () => number,
  elapsed: () => number = () => performance.now(),
): TokenCache {
  const held = new Map<string, HeldToken>();
  const inFlight = new Map<string, Promise<TokenAnswer>>();
  // Pairs are keyed by an HMAC under a random key, so that the map holds no secret value.
  const secret = randomBytes(32);
  const idOf = ({ apiKey, apiPassword }: PlytixPair) =>
    createHmac('sha256', secret)
      .update(JSON.stringify([apiKey, apiPassword]))
      .digest('base64');

  const holdFor = (answer: TokenAnswer, ms: number): HeldToken => ({
    answer,
    untilNow: now() + ms,
    untilElapsed: elapsed() + ms,
  });

  function fresh(pair: PlytixPair, signal?: AbortSignal): Promise<TokenAnswer> {
    const id = idOf(pair);
    const running = inFlight.get(id);
    if (running) return running;
    held.delete(id);
    const asked = request(pair, signal)
      .then((answer) => {
        if (answer.token) held.set(id, holdFor(answer, answer.token.lifetimeMs - marginMs));
        return answer;
      })
      .finally(() => inFlight.delete(id));
    inFlight.set(id, asked);
    return asked;
  }

  return {
    fresh,
    get: async (pair, signal) => {
      const kept = held.get(idOf(pair));
      return kept && kept.untilElapsed > elapsed() && kept.untilNow > now() ? kept.answer : fresh(pair, signal);
    },
  };
}
