import type { VaultStatus } from '../../shared/app-state';
import type { Vault } from '../vault/vault';
import type { Reach } from './handlers';
import type { Handlers } from './serve';

/** Requests about stepping away from the computer, and the one that shows a value. */
export function lockHandlers({ accounts, lock, guards, changed }: Reach) {
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
    'lock.askPassphrase': ({ passphrase, present }) => afterwards((vault) => vault.askPassphrase(passphrase, present)),
    'lock.stopAsking': ({ present }) => afterwards((vault) => vault.stopAsking(present)),
    'lock.openEarlier': ({ passphrase }) => afterwards((vault) => vault.openEarlier(passphrase)),
    'secrets.reveal': async ({ id, field }) => guards.reveal((await accounts.current()).writer, id, field),
  } satisfies Partial<Handlers>;
}
