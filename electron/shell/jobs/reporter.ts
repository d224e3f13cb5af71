import type { JobProgress } from '../../../shared/contract/job';

type Step = Omit<JobProgress, 'job'>;

/** The minimum gap between two reports of one stage, in milliseconds. People cannot follow more than ten a second. */
const minGapMs = 100;

/** Throttles the progress of one job. */
export type Reporter = {
  readonly report: (stage: Step['stage'], done: number, total: number) => void;
  /** Drops every later report. */
  readonly end: () => void;
};

/**
 * Reports a new stage and the end of a stage at once, otherwise the newest step at most ten times a second. `elapsed`
 * is a monotonic clock in milliseconds: one that is set back would silence the job.
 */
export function createReporter(tell: (step: Step) => void, elapsed: () => number = () => performance.now()): Reporter {
  let told: Step | null = null;
  let toldAt = Number.NEGATIVE_INFINITY;
  let waiting: Step | null = null;
  let timer: NodeJS.Timeout | null = null;
  let ended = false;

  const tellNow = (step: Step) => {
    if (timer) clearTimeout(timer);
    timer = null;
    waiting = null;
    told = step;
    toldAt = elapsed();
    tell(step);
  };

  return {
    report(stage, done, total) {
      if (ended || (told?.stage === stage && told.done === done && told.total === total)) return;
      const step = { stage, done, total };
      const isStageChange = told?.stage !== stage || (total > 0 && done >= total);
      const gap = minGapMs - (elapsed() - toldAt);
      if (isStageChange || gap <= 0) return tellNow(step);
      waiting = step;
      timer ??= setTimeout(() => waiting && tellNow(waiting), gap);
      timer.unref();
    },
    end() {
      ended = true;
      if (timer) clearTimeout(timer);
    },
  };
}
