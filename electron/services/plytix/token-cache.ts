import { createHmac, randomBytes } from 'node:crypto';
import type { PlytixPair, TokenAnswer } from './token';

/**
 * The tokens of one run by pair of values, in memory only and gone with the run. One request per pair is in flight at a
 * time; whoever waits for it shares the signal of whoever asked first.
 */
export type TokenCache = {
  /** A token that is good for at least another minute, asked for only when none is at hand. */
  readonly get: (pair: PlytixPair, signal?: AbortSignal) => Promise<TokenAnswer>;
  /**
   * A token asked for now. A test needs this: an old token keeps working for up to 15 minutes after its key was
   * deleted or given another role.
   */
  readonly fresh: (pair: PlytixPair, signal?: AbortSignal) => Promise<TokenAnswer>;
};

type HeldToken = { readonly answer: TokenAnswer; readonly untilNow: number; readonly untilElapsed: number };

/** A token is given up this long before its end, so that it does not run out on the way. */
const marginMs = 60_000;

/**
 * Makes an empty cache. `request` asks Plytix for a token, `now` gives epoch milliseconds, `elapsed` milliseconds that
 * only ever grow. A token is dead as soon as one of them says so: the one may be set back, the other may stand still
 * while the computer sleeps.
 */
export function createTokenCache(
  request: (pair: PlytixPair, signal?: AbortSignal) => Promise<TokenAnswer>,
  now: () => number,
  elapsed: () => number = () => performance.now(),
): TokenCache {
  const held = new Map<string, HeldToken>();
  const inFlight = new Map<string, Promise<TokenAnswer>>();
  // Pairs are told apart by a digest under a random key, so that the map holds no value from a secret field.
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
