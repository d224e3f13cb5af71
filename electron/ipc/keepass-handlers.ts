import { isWhole } from '../../shared/model/held-values';
import { createKeepassFiles } from '../features/keepass/keepass-files';
import { createDocumentWords } from '../features/reports/document-words';
import type { Handlers } from './register-handlers';
import type { HandlerServices } from './services';

/** Requests for KeePass files, with the keys of the account that is open when the work starts. */
export function keepassHandlers({ accounts, jobs, dialogs, threads }: HandlerServices) {
  const words = createDocumentWords();
  const files = async () => {
    const { vault, writer } = await accounts.current();
    return createKeepassFiles({ vault, writer, dialogs, threads, words });
  };
  return {
    'keepass.countWhole': async ({ ids }) => {
      const { records } = (await accounts.current()).vault;
      const keys = ids.flatMap((id) => records.get(id) ?? []);
      return { count: keys.filter(isWhole).length };
    },
    'keepass.export': async ({ job, ids, passphrase }) => {
      const { write } = await files();
      return jobs.run(job, (running) => write(ids, passphrase, running));
    },
    'keepass.check': async ({ job, passphrase }) => {
      const { check } = await files();
      return jobs.run(job, (running) => check(passphrase, running));
    },
  } satisfies Partial<Handlers>;
}
