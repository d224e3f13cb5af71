import { looksLikeSecret } from '../../../shared/import/secret-cells';
import { wordsIn } from '../../../shared/model/words-in-text';
import { KnownFailure } from '../../failures';
import type { Vault } from '../../storage/vault/vault';

/** The parts of the vault that tell a stored value. */
type StoredValues = {
  readonly fingerprint: Vault['fingerprint'];
  readonly records: Pick<Vault['records'], 'withFingerprint'>;
};

/**
 * Refuses a text that is stored in clear and holds a value of any key. `sure`: the person was asked, and says that what
 * looks like a value is none; a stored value is refused all the same. A locked vault cannot compare: then only the look
 * of the text counts.
 * @throws KnownFailure `text-holds-value` or `text-looks-like-value`
 */
export async function refuseValues(vault: StoredValues, text: string, sure: boolean): Promise<void> {
  const words = wordsIn(text);
  const prints = await Promise.all([text.trim(), ...words].filter(Boolean).map(vault.fingerprint)).catch(
    (error: unknown) => {
      if (error instanceof KnownFailure) return [];
      throw error;
    },
  );
  const [stored] = prints.length === 0 ? [] : vault.records.withFingerprint(prints);
  if (stored) throw new KnownFailure('text-holds-value');
  if (!sure && words.some(looksLikeSecret)) throw new KnownFailure('text-looks-like-value');
}
