import type { VaultStatus } from '../../shared/app-state';
import type { Vault } from '../vault/vault';
import type { Reach } from './handlers';
import type { Handlers } from './serve';

/** Requests that set, open or close the protection of the vault; each answers with how it then stands. */
export function protectionHandlers({ accounts, changed, lock }: Reach) {
  const afterwards = async (work: (vault: Vault) => Promise<unknown> | unknown): Promise<VaultStatus> => {
    const { vault } = await accounts.current();
    await work(vault);
    changed();
    return vault.status();
  };
  return {
    'vault.setPassphrase': ({ passphrase }) => afterwards((vault) => vault.setPassphrase(passphrase)),
    'vault.unlock': ({ passphrase }) => afterwards((vault) => vault.unlock(passphrase)),
    'vault.lookForKeyring': () => afterwards((vault) => vault.lookForKeyring()),
    'vault.startOver': ({ passphrase }) => {
      lock.wipeKept();
      return afterwards((vault) => vault.startOver(passphrase));
    },
    'vault.lock': () => afterwards((vault) => Promise.all([vault.lock(), lock.now()])),
  } satisfies Partial<Handlers>;
}
