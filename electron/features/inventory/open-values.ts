import { SecretField } from '../../../shared/model/key-record';
import { KnownFailure } from '../../failures';
import type { Vault } from '../../storage/vault/vault';

/**
 * A key's values in clear, and the fields whose stored value does not open: its key is not open, or it was damaged or
 * exchanged since it was sealed.
 */
export type OpenedValues = {
  readonly values: { readonly [F in SecretField]?: string };
  readonly missing: readonly SecretField[];
};

/** Opens the stored values of one key, as far as they open. Throws what `vault.open` throws besides `value-locked`. */
export async function openValues(
  { records, open }: Pick<Vault, 'records' | 'open'>,
  id: string,
): Promise<OpenedValues> {
  const values: { [F in SecretField]?: string } = {};
  const missing: SecretField[] = [];
  for (const field of SecretField.options) {
    if (!records.has(id, field)) continue;
    try {
      values[field] = await open(id, field);
    } catch (error) {
      if (!(error instanceof KnownFailure) || error.code !== 'value-locked') throw error;
      missing.push(field);
    }
  }
  return { values, missing };
}
