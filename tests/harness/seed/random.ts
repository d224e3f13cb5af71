/** A source of chance that gives the same row for the same seed. */
export type Random = {
  /** A number from 0 up to 1, without 1. */
  readonly next: () => number;
  /** A whole number from 0 up to `below`, without `below`. */
  readonly below: (below: number) => number;
  /** True in this share of cases. */
  readonly chance: (share: number) => boolean;
  /** One of a list that is not empty. */
  readonly pick: <T>(list: readonly T[]) => T;
  /** That many hex characters. */
  readonly hex: (length: number) => string;
};

/** Makes the source (mulberry32: small, fast, and good enough for pretended data, never for a key). */
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
