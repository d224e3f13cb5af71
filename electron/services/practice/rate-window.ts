/** Requests per window; the window in milliseconds. */
export type RateLimit = { readonly limit: number; readonly windowMs: number };

/** The result of counting one request: how many are left and when the fullest window ends. */
export type RateAnswer = { readonly allowed: boolean; readonly remaining: number; readonly resetMs: number };

/**
 * Counts requests by name in fixed windows, as a gateway does. A full window refuses every request until it ends;
 * refused requests do not count.
 */
export class RateWindows {
  readonly #windows = new Map<string, { readonly index: number; count: number }>();

  /** Counts one request of `name` at `nowMs`. */
  take(name: string, limits: readonly RateLimit[], nowMs: number): RateAnswer {
    const windows = limits.map(({ limit, windowMs }) => {
      const window = this.#current(`${name} ${windowMs}`, Math.floor(nowMs / windowMs));
      return { window, left: limit - window.count, resetMs: (window.index + 1) * windowMs - nowMs };
    });
    const fullest = windows.reduce((one, other) => (other.left < one.left ? other : one));
    if (fullest.left <= 0) return { allowed: false, remaining: 0, resetMs: fullest.resetMs };
    for (const { window } of windows) window.count += 1;
    return { allowed: true, remaining: fullest.left - 1, resetMs: fullest.resetMs };
  }

  #current(id: string, index: number): { readonly index: number; count: number } {
    const held = this.#windows.get(id);
    if (held?.index === index) return held;
    const fresh = { index, count: 0 };
    this.#windows.set(id, fresh);
    return fresh;
  }
}
