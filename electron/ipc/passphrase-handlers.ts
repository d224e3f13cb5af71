import { judgePassphrase } from '../storage/vault/keys/protectors/passphrase-strength';
import type { Handlers } from './register-handlers';

/** Rates a passphrase while the person types it. */
export function passphraseHandlers() {
  return {
    'passphrase.judge': ({ passphrase }) => judgePassphrase(passphrase),
  } satisfies Partial<Handlers>;
}
