import type { Handlers } from './register-handlers';
import type { HandlerServices } from './services';

/** Requests about the journal as a list, in the current account. */
export function activityHandlers({ accounts, jobs, reports }: Pick<HandlerServices, 'accounts' | 'jobs' | 'reports'>) {
  const current = () => accounts.current();
  return {
    'activity.view': async (input) => (await current()).activity.view(input),
    'activity.rows': async (input) => (await current()).activity.rows(input),
    'activity.export': async ({ job, view, until, filters, format }) => {
      const account = await current();
      const listed = () => account.activity.listed(view, until);
      return jobs.run(job, (running) => reports.activity(account, { view, filters, format, listed }, running));
    },
  } satisfies Partial<Handlers>;
}
