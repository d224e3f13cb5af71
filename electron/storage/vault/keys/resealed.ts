import { type KeyRecord, SecretField } from '../../../../shared/model/key-record';
import type { SealedValues, StoredRecord, UnsignedRecord } from '../records/record-shape';
import { fingerprintOf } from './derived-keys';
import { keyIdOfSealed, openValue, sealValue } from './envelope';

/** The key for everything new. */
type CurrentKey = { readonly id: string; readonly dataKey: Buffer };

/**
 * A record with every value under the current key, and with the keyed fingerprint of each under it as well, to be signed
 * anew; null where all that is so already. A value that does not open stays as it is.
 */
export function resealed(
  { seq, record, sealed, mac }: StoredRecord,
  opened: ReadonlyMap<string, Buffer>,
  { id, dataKey }: CurrentKey,
): UnsignedRecord | null {
  const values: { [F in SecretField]?: string } = { ...sealed };
  const secrets: { [F in SecretField]: KeyRecord['secrets'][F] } = { ...record.secrets };
  const signedBy = mac?.split('.', 1)[0] ?? id;
  // A signature under a key that is closed cannot be judged now, and stays until it can.
  let isChanged = signedBy !== id && opened.has(signedBy);
  for (const field of SecretField.options) {
    const old = sealed[field];
    if (old === undefined || keyIdOfSealed(old) === id) continue;
    const place = { recordId: record.id, field };
    const found = openValue(opened, place, old);
    if (found.state === 'locked') continue;
    values[field] = sealValue(dataKey, place, found.value, id);
    const summary = secrets[field];
    if (summary !== null) secrets[field] = { ...summary, fingerprint: fingerprintOf(dataKey, found.value) };
    isChanged = true;
  }
  return isChanged ? { seq, record: { ...record, secrets }, sealed: values } : null;
}

/** How many values lie under keys that are not open, and in how many records. */
export function countClosed(
  records: readonly { readonly sealed: SealedValues }[],
  opened: ReadonlyMap<string, Buffer>,
): { readonly values: number; readonly keys: number } {
  let values = 0;
  let keys = 0;
  for (const { sealed } of records) {
    let isClosed = false;
    for (const value of Object.values(sealed)) {
      if (opened.has(keyIdOfSealed(value))) continue;
      values += 1;
      isClosed = true;
    }
    if (isClosed) keys += 1;
  }
  return { values, keys };
}
