import type { VaultStatus } from '../../shared/contract/app-state';
import { KnownFailure } from '../failures';
import type { Vault } from '../storage/vault/vault';
import type { Handlers } from './register-handlers';
import type { HandlerServices } from './services';

/** Requests that set, unlock or lock the vault's protection, and the restart that asks the keyring again. */
export function protectionHandlers({ accounts, changed, lock, restart }: HandlerServices) {
  const afterwards = async (work: (vault: Vault) => Promise<unknown> | unknown): Promise<VaultStatus> => {
    const { vault } = await accounts.current();
    await work(vault);
    changed();
    return vault.status();
  };
  return {
    'vault.setPassphrase': ({ passphrase }) => afterwards((vault) => vault.setPassphrase(passphrase)),
    'vault.unlock': ({ passphrase }) => afterwards((vault) => vault.unlock(passphrase)),
    'vault.reset': ({ passphrase }) => {
      lock.wipeKept();
      return afterwards((vault) => vault.resetVault(passphrase));
    },
    'app.restart': async () => {
      const { vault } = await accounts.current();
      // A restart only serves to ask the keyring again. A compromised page must not end running work with it.
      if (vault.status().state === 'ready') throw new KnownFailure('bad-input', 'open');
      // Not awaited: the page closes with the app and cannot receive the answer.
      void restart();
      return {};
    },
    'vault.lock': () => afterwards((vault) => Promise.all([vault.lock(), lock.now()])),
  } satisfies Partial<Handlers>;
}
