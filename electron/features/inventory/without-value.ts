import type { KeyRecord, SecretField } from '../../../shared/model/key-record';
import { afterNewValue } from '../../../shared/model/leak';
import type { SecretInspector } from './secret-inspector';

/** A key after the value of one field was taken out: what was found and proven of its values is void. `at` is an ISO time. */
export async function withoutValue(
  inspector: Pick<SecretInspector, 'findings'>,
  record: KeyRecord,
  field: SecretField,
  at: string,
): Promise<KeyRecord> {
  return {
    ...record,
    secrets: { ...record.secrets, [field]: null },
    // What leaked is no longer here, so the end of the next value proves nothing about it.
    ...(record.leaked &&
      field === 'apiKey' && { leaked: afterNewValue(record.leaked, record.secrets.apiKey, null, at) }),
    findings: await inspector.findings(record, field, null),
    lastTest: null,
    workedAt: null,
    updatedAt: at,
  };
}
