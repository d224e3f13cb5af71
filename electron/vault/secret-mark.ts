import type { SecretField, SecretMark } from '../../shared/key-record';
import type { Vault } from './vault';

const hintCharacters = 4;

/**
 * What may be known of a value outside the vault. Only an API key has a hint: of a password, four characters would
 * give away too much. Throws as `Vault.seal` does.
 */
export async function makeSecretMark(
  vault: Pick<Vault, 'fingerprint'>,
  field: SecretField,
  value: string,
  how: SecretMark['how'],
  now: Date,
): Promise<SecretMark> {
  const hint = field === 'apiKey' ? [...value].slice(0, hintCharacters).join('') : '';
  const fingerprint = await vault.fingerprint(value);
  return { length: value.length, hint, fingerprint, state: 'ready', how, at: now.toISOString() };
}
