import type { Handlers } from './register-handlers';
import type { Reach } from './services';

/** Requests about long work that runs now, whatever started it. */
export function jobHandlers({ jobs }: Pick<Reach, 'jobs'>) {
  return {
    'jobs.stop': ({ job }) => {
      jobs.stop(job);
      return {};
    },
    'jobs.pause': ({ job }) => {
      jobs.pause(job);
      return {};
    },
    'jobs.resume': ({ job }) => {
      jobs.resume(job);
      return {};
    },
  } satisfies Partial<Handlers>;
}
