import { performance } from 'node:perf_hooks';

/** How long work goes on before others get their turn, in milliseconds: half of a screen's frame. */
const maxBusyMs = 8;

/**
 * Lets long work share its thread: waited for after each small piece, it goes on at once most of the time, and lets
 * windows, requests and timers have their turn once the work has held them up for some milliseconds.
 * @param pauseMs rest after each turn, in milliseconds, for work that nobody waits for; without it others go first and
 * the work goes on behind them.
 */
export function createYield(pauseMs = 0): () => Promise<void> | void {
  let since = performance.now();
  return () => {
    if (performance.now() - since < maxBusyMs) return;
    return new Promise((resolve) => {
      const goOn = () => {
        since = performance.now();
        resolve();
      };
      if (pauseMs === 0) setImmediate(goOn);
      else setTimeout(goOn, pauseMs);
    });
  };
}

/** The rest for work behind the scenes: it takes a third of the time, so that what a person asked for comes first. */
export const backgroundPauseMs = 16;
