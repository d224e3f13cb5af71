import type { SignatureText } from '../../shared/model/signature-text';
import type { Account } from '../features/account/accounts';
import { checkReportFile } from '../features/reports/file-check';
import type { Handlers } from './register-handlers';
import type { HandlerServices } from './services';

/** The genuine signature of the file that was checked last in each account: only such a key can be noted as known. */
export const lastChecked = new WeakMap<Account, { readonly signature: SignatureText; readonly path: string }>();

/** Requests for reports, and for checking report files and the journal, in the current account. */
export function reportHandlers({
  accounts,
  jobs,
  dialogs,
  reports,
}: Pick<HandlerServices, 'accounts' | 'jobs' | 'dialogs' | 'reports'>) {
  const current = () => accounts.current();
  const journal = async () => {
    const { vault } = await current();
    await vault.journal.ready();
    return { length: vault.journal.length(), check: vault.journal.lastCheck() };
  };
  return {
    'reports.export': async ({ job, ...order }) => {
      const account = await current();
      return jobs.run(job, (running) => reports.inventory(account, order, running));
    },
    'reports.key': async ({ job, ...order }) => {
      const account = await current();
      return jobs.run(job, (running) => reports.key(account, order, running));
    },
    'reports.review': async ({ job, id, format }) => {
      const account = await current();
      const signed = await account.reviews.report(id);
      return jobs.run(job, (running) => reports.review(account, { ...signed, format }, running));
    },
    'reports.purged': async ({ job, format }) => {
      const account = await current();
      return jobs.run(job, (running) => reports.purged(account, format, running));
    },
    'reports.charts': async (scope) => reports.charts(await current(), scope),
    'reports.checkFile': async ({ again }) => {
      const account = await current();
      const known = again ? (lastChecked.get(account)?.path ?? null) : null;
      const { verdict, signature, path } = await checkReportFile(dialogs, known, account, new Date());
      if (signature && path) lastChecked.set(account, { signature: signature.signature, path });
      return verdict;
    },
    'journal.read': journal,
    'journal.verify': async () => {
      await (await current()).vault.journal.verify();
      return journal();
    },
  } satisfies Partial<Handlers>;
}
