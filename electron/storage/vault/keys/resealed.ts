import { type KeyRecord, SecretField } from '../../../../shared/model/key-record';
import { answersAfter } from '../../../../shared/model/send-answers';
import type { StoredRecord, UnsignedRecord } from '../records/stored-record';
import { fingerprintOf } from './derived-keys';
import { keyIdOfSealed, openValue, sealValue } from './envelope';

/** The key for new values. */
type CurrentKey = { readonly id: string; readonly dataKey: Buffer };

/**
 * A record with every value and fingerprint under the current key, ready to be signed again; null when it already is. A
 * value that does not open stays as it is.
 */
export function resealed(
  { seq, record, sealed, mac }: StoredRecord,
  opened: ReadonlyMap<string, Buffer>,
  { id, dataKey }: CurrentKey,
): UnsignedRecord | null {
  const values: { [F in SecretField]?: string } = { ...sealed };
  const secrets: { [F in SecretField]: KeyRecord['secrets'][F] } = { ...record.secrets };
  const signedBy = mac?.split('.', 1)[0] ?? id;
  // A signature under a locked key cannot be verified now and stays.
  let answers: Pick<KeyRecord, 'sendAnswers'> = answersAfter(record.sendAnswers, undefined, '');
  let isChanged = signedBy !== id && opened.has(signedBy);
  for (const field of SecretField.options) {
    const old = sealed[field];
    if (old === undefined || keyIdOfSealed(old) === id) continue;
    const place = { recordId: record.id, field };
    const found = openValue(opened, place, old);
    if (found.state === 'locked') continue;
    values[field] = sealValue(dataKey, place, found.value, id);
    const summary = secrets[field];
    if (summary !== null) {
      const fingerprint = fingerprintOf(dataKey, found.value);
      secrets[field] = { ...summary, fingerprint };
      answers = answersAfter(answers.sendAnswers, summary.fingerprint, fingerprint);
    }
    isChanged = true;
  }
  return isChanged ? { seq, record: { ...record, secrets, ...answers }, sealed: values } : null;
}
