import { KnownFailure } from '../failures';

/** Bounds how often something may be asked for. */
export type RateLimit = {
  /** Counts one more. @throws KnownFailure `too-often` once the bound is reached, without counting. */
  readonly take: () => void;
};

/** What a limit holds to: at most `most` within any `windowMs` milliseconds, by a clock that only ever grows. */
export type RateLimitParts = { readonly max: number; readonly windowMs: number; readonly elapsed?: () => number };

export function createRateLimit({ max, windowMs, elapsed = () => performance.now() }: RateLimitParts): RateLimit {
  let taken: readonly number[] = [];
  return {
    take() {
      const now = elapsed();
      taken = taken.filter((at) => now - at < windowMs);
      if (taken.length >= max) throw new KnownFailure('too-often');
      taken = [...taken, now];
    },
  };
}
