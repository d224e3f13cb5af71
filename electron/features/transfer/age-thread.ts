import type { Thread, ThreadJob, Threads } from '../../async/threads';
import type { AgeInput, AgeOutput } from './age-task';

/** The worker that encrypts and opens age files. */
export const ageThread: Thread<AgeInput, AgeOutput> = { url: new URL('./age-worker.ts', import.meta.url) };

type Act = AgeInput['act'];

/** Runs one action in the worker and returns that action's result. Throws what the task and `Threads.run` throw. */
export async function runAge<A extends Act>(
  threads: Threads,
  input: Extract<AgeInput, { act: A }>,
  job: ThreadJob,
): Promise<Extract<AgeOutput, { act: A }>> {
  return (await threads.run(ageThread, input, job)) as Extract<AgeOutput, { act: A }>;
}
