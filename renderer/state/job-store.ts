import { create } from 'zustand';
import type { Input, Output, RequestName } from '../../shared/contract/contract';
import type { Failure } from '../../shared/contract/failure';
import type { JobId, JobProgress } from '../../shared/contract/job';
import { send } from './send';

/** The requests that start long work: those whose input names a job. */
export type JobRequest = { [N in RequestName]: Input<N> extends { job: JobId } ? N : never }[RequestName];

/** How the work started from one place of a page stands. */
export type JobState = {
  /** The run under way; null when nothing runs. */
  readonly id: JobId | null;
  readonly progress: Omit<JobProgress, 'job'> | null;
  readonly paused: boolean;
  /** The person asked it to stop and it has not ended yet. */
  readonly stopping: boolean;
  /** The last run was stopped by the person. */
  readonly stopped: boolean;
  /** How the last run failed; a stop is no failure. */
  readonly failure: Failure | null;
};

/** No work yet, and none left to tell about. */
export const idleJob: JobState = {
  id: null,
  progress: null,
  paused: false,
  stopping: false,
  stopped: false,
  failure: null,
};

/** Long work by the place that started it. It goes on while its page is left, and is found again here. */
export const useJobStore = create<Readonly<Record<string, JobState>>>()(() => ({}));

function change(place: string, part: Partial<JobState>): void {
  useJobStore.setState((all) => ({ [place]: { ...(all[place] ?? idleJob), ...part } }));
}

function newId(): JobId {
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Takes over how far a job is, as main reported it. What belongs to no place of this page is dropped. */
export function putProgress({ job, ...progress }: JobProgress): void {
  const found = Object.entries(useJobStore.getState()).find(([, { id }]) => id === job);
  if (found) change(found[0], { progress });
}

/**
 * Starts long work from one place and answers its result; null after a stop or a failure, and at once when this place
 * has work under way. The job's id is made here.
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

/** Asks the work of a place to stop; its `startJob` answers once it has. */
export const stopJob = (place: string) => tell(place, 'jobs.stop', { stopping: true, paused: false });

export const pauseJob = (place: string) => tell(place, 'jobs.pause', { paused: true });

export const resumeJob = (place: string) => tell(place, 'jobs.resume', { paused: false });

/** Forgets how the last run of a place ended; work under way is left alone. */
export function forgetJob(place: string): void {
  if (!useJobStore.getState()[place]?.id) change(place, idleJob);
}
