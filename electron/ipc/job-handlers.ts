import type { Handlers } from './register-handlers';
import type { HandlerServices } from './services';

/** Requests about long work that runs now, whatever started it. */
export function jobHandlers({ jobs }: Pick<HandlerServices, 'jobs'>) {
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
