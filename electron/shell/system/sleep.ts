import type { Host } from '../../host';
import type { Jobs } from '../jobs/jobs';

/** Reports the computer's sleep. */
export type Sleep = {
  /** Starts to watch. The returned function is true when the computer has slept since, or is about to. */
  readonly watch: () => () => boolean;
};

/** The dependencies: the source of sleep events, and the jobs to pause. */
export type SleepParts = {
  readonly powerMonitor: Pick<Host['powerMonitor'], 'on'>;
  readonly jobs: Pick<Jobs, 'sleep' | 'wake'>;
};

/**
 * How long the network takes to come back after wake-up, in milliseconds. Work that resumed at once would be offline.
 */
export const networkBackMs = 5000;

/**
 * Pauses all jobs while the computer sleeps, and leaves the person's own pauses alone. Timers stop during sleep or fire
 * right after it, so only these events tell a slow service from a computer that slept.
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
      // A request may start between the `suspend` event and the sleep itself.
      const beganAsleep = asleep;
      return () => beganAsleep || sleeps !== before;
    },
  };
}
