import type { Host } from '../../host';
import type { Jobs } from '../jobs/jobs';

/** Tells of the computer's sleep. */
export type Sleep = {
  /** Begins to look; the returned function answers whether the computer has slept since, or is about to. */
  readonly watch: () => () => boolean;
};

/** What is told of sleep, and holds its work meanwhile. */
export type SleepParts = {
  readonly powerMonitor: Pick<Host['powerMonitor'], 'on'>;
  readonly jobs: Pick<Jobs, 'sleep' | 'wake'>;
};

/** The network comes back a moment after the computer: work that goes on at once would find itself offline. */
export const networkBackMs = 5000;

/**
 * Holds all jobs while the computer sleeps, and lets go of no pause that the person made. Timers stand still in the
 * meantime or are over at once afterwards, so that only these events tell a slow service from a computer that slept.
 */
export function watchSleep({ powerMonitor, jobs }: SleepParts): Sleep {
  let sleeps = 0;
  let asleep = false;
  let waking: NodeJS.Timeout | undefined;
  powerMonitor.on('suspend', () => {
    clearTimeout(waking);
    sleeps += 1;
    asleep = true;
    jobs.sleep();
  });
  powerMonitor.on('resume', () => {
    clearTimeout(waking);
    asleep = false;
    waking = setTimeout(jobs.wake, networkBackMs).unref();
  });
  return {
    watch: () => {
      const before = sleeps;
      // A request may begin between the word of sleep and the sleep itself.
      const beganAsleep = asleep;
      return () => beganAsleep || sleeps !== before;
    },
  };
}
