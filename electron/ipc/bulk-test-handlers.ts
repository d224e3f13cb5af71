import type { Handlers } from './register-handlers';
import type { HandlerServices } from './services';

/** Requests for bulk tests, in the account that is open when the test starts. */
export function bulkTestHandlers({ accounts, jobs }: Pick<HandlerServices, 'accounts' | 'jobs'>) {
  return {
    'tests.runMany': async ({ job, ids }) => {
      const { bulkTests } = await accounts.current();
      return jobs.run(job, (running) => bulkTests.run(ids, running));
    },
  } satisfies Partial<Handlers>;
}
