/** A random source that gives the same sequence for the same seed. */
export type Random = {
  /** A number from 0 (inclusive) to 1 (exclusive). */
  readonly next: () => number;
  /** An integer from 0 (inclusive) to `below` (exclusive). */
  readonly below: (below: number) => number;
  /** True in this share of calls. */
  readonly chance: (share: number) => boolean;
  /** One item of a non-empty list. */
  readonly pick: <T>(list: readonly T[]) => T;
  /** That many hex characters. */
  readonly hex: (length: number) => string;
};

/** Creates the source (mulberry32: small, fast, and good enough for simulated data, never for a key). */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    next,
    below,
    chance: (share) => next() < share,
    pick: (list) => list[below(list.length)] as (typeof list)[number],
    hex: (length) => Array.from({ length }, () => below(16).toString(16)).join(''),
  };
}
