import type { VaultStatus } from '../../shared/contract/app-state';
import { stopTouchId } from '../features/lock/stop-touch-id';
import type { Vault } from '../storage/vault/vault';
import type { Handlers } from './register-handlers';
import type { HandlerServices } from './services';

/** Requests about the app lock, and the one that reveals a value. */
export function lockHandlers({ accounts, jobs, lock, guards, settings, words, changed }: HandlerServices) {
  const afterwards = async (work: (vault: Vault) => Promise<VaultStatus>): Promise<VaultStatus> => {
    const status = await work((await accounts.current()).vault);
    changed();
    return status;
  };
  return {
    'lock.stay': () => {
      lock.stay();
      return {};
    },
    'lock.requirePassphrase': ({ job, passphrase, present }) =>
      afterwards((vault) => jobs.run(job, (running) => vault.requirePassphrase(passphrase, present, running))),
    'lock.returnToKeyring': ({ job, present }) =>
      afterwards((vault) => jobs.run(job, (running) => vault.returnToKeyring(present, running))),
    'lock.openEarlier': ({ passphrase }) => afterwards((vault) => vault.openEarlier(passphrase)),
    'lock.stopTouchId': async ({ passphrase }) => {
      const { touchId, ask } = guards;
      const next = await stopTouchId(passphrase, { accounts, settings, touchId, ask, words });
      changed();
      return next;
    },
    'secrets.reveal': async ({ id, field }) => guards.reveal((await accounts.current()).writer, id, field),
  } satisfies Partial<Handlers>;
}
