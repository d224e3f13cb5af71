import type { SecretField } from '../../shared/key-record';
import type { KeyWriter } from './key-writer';

/**
 * The stored value in clear, for the one place that shows it. The history says so first: a value must not have been
 * seen without a line that tells of it. Throws what `KeyWriter.secret` and `KeyWriter.change` throw.
 */
export async function revealSecret(writer: KeyWriter, id: string, field: SecretField): Promise<string> {
  const value = await writer.secret(id, field);
  await writer.change(id, (record) => ({ record, type: 'revealed', facts: { field } }));
  return value;
}
