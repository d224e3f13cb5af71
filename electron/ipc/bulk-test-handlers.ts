import type { Handlers } from './register-handlers';
import type { HandlerServices } from './services';

/** Testing many keys, in the account that stands open when it begins. */
export function bulkTestHandlers({ accounts, jobs }: Pick<HandlerServices, 'accounts' | 'jobs'>) {
  return {
    'tests.runMany': async ({ job, ids }) => {
      const { bulkTests } = await accounts.current();
      return jobs.run(job, (running) => bulkTests.run(ids, running));
    },
  } satisfies Partial<Handlers>;
}
