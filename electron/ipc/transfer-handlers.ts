import type { Account } from '../features/account/accounts';
import { accountDocuments } from '../features/transfer/account-documents';
import { spokenPassphrase } from '../features/transfer/spoken-passphrase';
import { createTransfer, type Transfer } from '../features/transfer/transfer';
import { machineName, personName } from '../shell/system/identity';
import { openElectronStore } from '../storage/files/store-file';
import type { Handlers } from './register-handlers';
import type { HandlerServices } from './services';

/** Requests about encrypted files, in the account that is open when they arrive. */
export function transferHandlers({ accounts, jobs, dialogs, threads, settings, readState }: HandlerServices) {
  const made = new WeakMap<Account, Transfer>();
  const transfer = async (): Promise<Transfer> => {
    const [account, { version }] = await Promise.all([accounts.current(), readState()]);
    const known = made.get(account);
    if (known) return known;
    const { folder, fileFormats, vault } = account;
    const clock = () => new Date();
    const created = createTransfer({
      account: account.kind,
      vault,
      signer: account.signer,
      writer: account.writer,
      threads,
      dialogs,
      documents: accountDocuments({
        folder,
        openStore: openElectronStore,
        fileFormats,
        clock,
        raiseNotice: vault.raiseNotice,
      }),
      clock,
      who: () => personName(settings.read().displayName),
      machine: machineName(),
      appVersion: version,
    });
    made.set(account, created);
    return created;
  };
  return {
    'transfer.lastBackup': async () => ({ last: await (await transfer()).lastBackup() }),
    'transfer.backUp': async ({ job, passphrase }) => {
      const { backUp } = await transfer();
      return { made: await jobs.run(job, (running) => backUp(passphrase, running)) };
    },
    'transfer.newPassphrase': () => ({ passphrase: spokenPassphrase() }),
    'transfer.handOver': async ({ job, ...what }) => {
      const { handOver } = await transfer();
      return jobs.run(job, (running) => handOver(what, running));
    },
    'transfer.choose': async () => ({ chosen: await (await transfer()).choose() }),
    'transfer.open': async ({ job, file, passphrase }) => {
      const { open } = await transfer();
      return jobs.run(job, (running) => open(file, passphrase, running));
    },
    'transfer.take': async ({ job, file, outcomes, signer }) => {
      const [{ take }, { undo }] = await Promise.all([transfer(), accounts.current()]);
      try {
        return await jobs.run(job, (running) => take(file, outcomes, running, signer));
      } finally {
        // Records are other ones now than those that the last acts changed.
        undo.clear();
      }
    },
    'transfer.forget': async ({ file }) => {
      (await transfer()).forget(file);
      return {};
    },
  } satisfies Partial<Handlers>;
}
