import { performance } from 'node:perf_hooks';

/** How long work goes on before others get their turn, in milliseconds: half of a screen's frame. */
const longestMs = 8;

/**
 * Lets long work share its thread: waited for after each small piece, it goes on at once most of the time, and lets
 * windows, requests and timers have their turn once the work has held them up for some milliseconds.
 */
export function createBreather(): () => Promise<void> | void {
  let since = performance.now();
  return () => {
    if (performance.now() - since < longestMs) return;
    return new Promise((resolve) => {
      setImmediate(() => {
        since = performance.now();
        resolve();
      });
    });
  };
}
