import { create } from 'zustand';
import type { Input, Output, RequestName } from '../../shared/contract/contract';
import type { Failure } from '../../shared/contract/failure';
import type { JobId, JobProgress } from '../../shared/contract/job';
import { send } from './send';

/** The requests that start a job: those whose input has a job id. */
export type JobRequest = { [N in RequestName]: Input<N> extends { job: JobId } ? N : never }[RequestName];

/** The state of the job of one place. */
export type JobState = {
  /** The id of the running job; null when none runs. */
  readonly id: JobId | null;
  readonly progress: Omit<JobProgress, 'job'> | null;
  readonly paused: boolean;
  /** The person asked to stop the job, and it has not ended yet. */
  readonly stopping: boolean;
  /** The person stopped the last run. */
  readonly stopped: boolean;
  /** The failure of the last run; a stop is not a failure. */
  readonly failure: Failure | null;
};

/** The state without a job or a result. */
export const idleJob: JobState = {
  id: null,
  progress: null,
  paused: false,
  stopping: false,
  stopped: false,
  failure: null,
};

/**
 * Jobs by the place that started them. A job continues when the person leaves its page, and the page finds it here
 * again.
 */
export const useJobStore = create<Readonly<Record<string, JobState>>>()(() => ({}));

function change(place: string, part: Partial<JobState>): void {
  useJobStore.setState((all) => ({ [place]: { ...(all[place] ?? idleJob), ...part } }));
}

function newId(): JobId {
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Stores a job's progress from main. Progress of an unknown job is dropped. */
export function putProgress({ job, ...progress }: JobProgress): void {
  const found = Object.entries(useJobStore.getState()).find(([, { id }]) => id === job);
  if (found) change(found[0], { progress });
}

/**
 * Starts a job from one place and returns its result. Returns null after a stop or a failure, and at once when the
 * place already has a running job. Makes the job's id.
 */
export async function startJob<N extends JobRequest>(
  place: string,
  name: N,
  input: Omit<Input<N>, 'job'>,
): Promise<Output<N> | null> {
  if (useJobStore.getState()[place]?.id) return null;
  const id = newId();
  change(place, { ...idleJob, id });
  const answer = await send(name, { ...input, job: id } as unknown as Input<N>);
  if (answer.ok) change(place, idleJob);
  else if (answer.failure.code === 'stopped') change(place, { ...idleJob, stopped: true });
  else change(place, { ...idleJob, failure: answer.failure });
  return answer.ok ? answer.value : null;
}

async function tell(place: string, name: 'jobs.stop' | 'jobs.pause' | 'jobs.resume', part: Partial<JobState>) {
  const id = useJobStore.getState()[place]?.id;
  if (!id) return;
  change(place, part);
  await send(name, { job: id });
}

/** Asks the job of a place to stop; its `startJob` returns once it has. */
export const stopJob = (place: string) => tell(place, 'jobs.stop', { stopping: true, paused: false });

export const pauseJob = (place: string) => tell(place, 'jobs.pause', { paused: true });

export const resumeJob = (place: string) => tell(place, 'jobs.resume', { paused: false });

/** Clears the result of a place's last run. Does nothing while a job runs. */
export function forgetJob(place: string): void {
  if (!useJobStore.getState()[place]?.id) change(place, idleJob);
}
