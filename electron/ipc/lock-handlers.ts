import type { VaultStatus } from '../../shared/app-state';
import { revealSecret } from '../inventory/reveal';
import type { Vault } from '../vault/vault';
import type { Reach } from './handlers';
import type { Handlers } from './serve';

/** Requests about stepping away from the computer, and the one that shows a value. */
export function lockHandlers({ accounts, settings, lock, touchId, words, changed }: Reach) {
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
    'secrets.reveal': async ({ id, field }) => {
      const { askTouchId, revealSeconds } = settings.read();
      const { writer } = await accounts.current();
      if (askTouchId && touchId.isKnown()) await touchId.ask(words('lock.touchIdReason'));
      return { value: await revealSecret(writer, id, field), hideAfterSeconds: revealSeconds };
    },
  } satisfies Partial<Handlers>;
}
