import { createListImports } from '../features/import/list-imports';
import { createDocumentWords } from '../features/reports/document-words';
import type { Handlers } from './register-handlers';
import type { HandlerServices } from './services';

/** Requests to import lists of keys into the current account. */
export function importHandlers({ accounts, jobs, dialogs, threads }: HandlerServices) {
  const lists = createListImports({
    dialogs,
    threads,
    words: createDocumentWords(),
    now: () => new Date().toISOString(),
  });
  return {
    'import.open': ({ job }) => jobs.run(job, lists.open),
    'import.preview': async (asked) => lists.preview(await accounts.current(), asked),
    'import.take': async (asked) => {
      const account = await accounts.current();
      return jobs.run(asked.job, (running) => lists.take(account, asked, running));
    },
    'import.close': ({ list }) => {
      lists.close(list);
      return {};
    },
  } satisfies Partial<Handlers>;
}
