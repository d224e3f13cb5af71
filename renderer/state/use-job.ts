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

/** The job of one place on a page: its state and its controls. */
export type JobControl = JobState & {
  readonly running: boolean;
  /** Starts the job. Returns its result, or null after a stop or a failure, which is then in `failure`. */
  readonly run: <N extends JobRequest>(name: N, input: Omit<Input<N>, 'job'>) => Promise<Output<N> | null>;
  readonly stop: () => void;
  readonly pause: () => void;
  readonly resume: () => void;
  /** Clears the result of the last run. */
  readonly clear: () => void;
};

/**
 * Starts and follows a job. `place` names where it is started, for example `backup.make`: the job continues when the
 * person leaves the page, which finds it again by that name. A page whose job must not outlive it calls `stop` on
 * leaving.
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
