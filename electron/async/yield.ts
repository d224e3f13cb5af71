import { performance } from 'node:perf_hooks';

/** The longest time that work blocks the thread before it yields, in milliseconds: half a screen frame. */
const maxBusyMs = 8;

/**
 * Returns a function to await between chunks of long work. It returns at once until 8 ms have passed and then yields to
 * windows, requests and timers.
 * @param pauseMs pause at each yield, in milliseconds, for background work; with 0 the work resumes in the next turn of
 *   the event loop.
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

/** The pause for background work: at 8 ms of work to 16 ms of pause it takes a third of the time. */
export const backgroundPauseMs = 16;
