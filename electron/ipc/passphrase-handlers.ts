import { judgePassphrase } from '../vault/protectors/passphrase-strength';
import type { Handlers } from './serve';

/** Judges a passphrase while somebody chooses it. */
export function passphraseHandlers() {
  return {
    'passphrase.judge': ({ passphrase }) => judgePassphrase(passphrase),
  } satisfies Partial<Handlers>;
}
