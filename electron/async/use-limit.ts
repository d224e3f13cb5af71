import { KnownFailure } from '../failures';

/** Limits how often an action may run. */
export type UseLimit = {
  /** Counts one use. @throws KnownFailure `too-often` once the limit is reached; that call is not counted. */
  readonly take: () => void;
};

/** At most `max` uses within any `windowMs` milliseconds. `elapsed` is a monotonic clock in milliseconds. */
export type UseLimitParts = { readonly max: number; readonly windowMs: number; readonly elapsed?: () => number };

export function createUseLimit({ max, windowMs, elapsed = () => performance.now() }: UseLimitParts): UseLimit {
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
