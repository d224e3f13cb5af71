import type { Handlers } from './register-handlers';
import type { Reach } from './services';

/** Testing many keys, in the account that stands open when it begins. */
export function retestHandlers({ accounts, jobs }: Pick<Reach, 'accounts' | 'jobs'>) {
  return {
    'tests.runMany': async ({ job, ids }) => {
      const { retests } = await accounts.current();
      return jobs.run(job, (running) => retests.run(ids, running));
    },
  } satisfies Partial<Handlers>;
}
