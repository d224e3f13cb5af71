import { serviceOf } from '../../shared/model/services/services';
import { createKeepassFiles } from '../features/keepass/keepass-files';
import { createDocumentWords } from '../features/reports/document-words';
import type { Handlers } from './register-handlers';
import type { HandlerServices } from './services';

/** Requests for KeePass files, with the keys of the account that is open when the work starts. */
export function keepassHandlers({ accounts, jobs, dialogs, threads }: HandlerServices) {
  const words = createDocumentWords();
  const files = async () => {
    const { vault } = await accounts.current();
    return createKeepassFiles({ vault, dialogs, threads, words });
  };
  return {
    'keepass.countWhole': async ({ ids }) => {
      const { records } = (await accounts.current()).vault;
      const isWhole = (id: string): boolean => {
        const facts = records.factsOf(id);
        if (facts === null || records.valuesOf(id) !== 'ready') return false;
        return serviceOf(facts.system).valueFields.every((field) => records.has(id, field));
      };
      return { count: ids.filter(isWhole).length };
    },
    'keepass.export': async ({ job, ...what }) => {
      const { write } = await files();
      return jobs.run(job, (running) => write(what, running));
    },
    'keepass.check': async ({ job, passphrase }) => {
      const { check } = await files();
      return jobs.run(job, (running) => check(passphrase, running));
    },
  } satisfies Partial<Handlers>;
}
