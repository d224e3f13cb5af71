import { useMemo } from 'react';
import type { Input, Output } from '../../shared/contract/contract';
import {
  forgetJob,
  idleJob,
  type JobRequest,
  type JobState,
  pauseJob,
  resumeJob,
  startJob,
  stopJob,
  useJobStore,
} from './job-store';

/** Long work from one place of a page: its state, and what can be done with it. */
export type JobControl = JobState & {
  readonly running: boolean;
  /** Starts the work; answers its result, or null after a stop or a failure, which then stands in `failure`. */
  readonly run: <N extends JobRequest>(name: N, input: Omit<Input<N>, 'job'>) => Promise<Output<N> | null>;
  readonly stop: () => void;
  readonly pause: () => void;
  readonly resume: () => void;
  /** Forgets how the last run ended. */
  readonly clear: () => void;
};

/**
 * Starts and follows long work. `place` names where it is started from, for instance `backup.make`: work goes on while
 * the page is left and is found again under that name. A page whose work must not outlive it calls `stop` on leaving.
 */
export function useJob(place: string): JobControl {
  const state = useJobStore((store) => store[place] ?? idleJob);
  const acts = useMemo(
    () => ({
      run: <N extends JobRequest>(name: N, input: Omit<Input<N>, 'job'>) => startJob(place, name, input),
      stop: () => void stopJob(place),
      pause: () => void pauseJob(place),
      resume: () => void resumeJob(place),
      clear: () => forgetJob(place),
    }),
    [place],
  );
  return { ...state, ...acts, running: state.id !== null };
}
