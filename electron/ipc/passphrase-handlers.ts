import { judgePassphrase } from '../storage/vault/keys/protectors/passphrase-strength';
import type { Handlers } from './register-handlers';

/** Judges a passphrase while somebody chooses it. */
export function passphraseHandlers() {
  return {
    'passphrase.judge': ({ passphrase }) => judgePassphrase(passphrase),
  } satisfies Partial<Handlers>;
}
