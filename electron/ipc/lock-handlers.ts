import { revealSecret } from '../inventory/reveal';
import type { Reach } from './handlers';
import type { Handlers } from './serve';

/** Requests about stepping away from the computer, and the one that shows a value. */
export function lockHandlers({ accounts, settings, lock, touchId, words, changed }: Reach) {
  return {
    'lock.stay': () => {
      lock.stay();
      return {};
    },
    'lock.askPassphrase': async ({ passphrase }) => {
      const status = await (await accounts.current()).vault.askPassphrase(passphrase);
      changed();
      return status;
    },
    'lock.stopAsking': async () => {
      const status = await (await accounts.current()).vault.stopAsking();
      changed();
      return status;
    },
    'secrets.reveal': async ({ id, field }) => {
      const { askTouchId, revealSeconds } = settings.read();
      const { writer } = await accounts.current();
      if (askTouchId && touchId.isThere()) await touchId.ask(words('lock.touchIdReason'));
      return { value: await revealSecret(writer, id, field), hideAfterSeconds: revealSeconds };
    },
  } satisfies Partial<Handlers>;
}
