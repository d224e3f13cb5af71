import type { Handlers } from './register-handlers';
import type { HandlerServices } from './services';

/** Requests to stop, pause and resume a running job of any kind. */
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
