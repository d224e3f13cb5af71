import { SecretField } from '../../../shared/model/key-record';
import { KnownFailure } from '../../failures';
import type { DataKeys } from './keys/data-keys-calls';
import { keyIdOfSealed, openValue, sealValue } from './keys/envelope';
import type { SealedChange } from './record-save';
import type { SealedValues } from './records/stored-record';

/**
 * Returns a record's sealed values after a change. A new value is taken only if it opens in its place: a mix-up shows
 * now, while the person can still repeat the step.
 * @throws KnownFailure `bad-input` for a value sealed for another place.
 */
export function applyChange(
  recordId: string,
  stored: SealedValues,
  change: SealedChange,
  keys: Pick<DataKeys, 'opened' | 'current'>,
): SealedValues {
  const sealed: { [F in SecretField]?: string } = { ...stored };
  for (const field of SecretField.options) {
    const value = change[field];
    if (value === null) delete sealed[field];
    else if (value !== undefined) {
      const opened = openValue(keys.opened(), { recordId, field }, value);
      if (opened.state === 'locked') throw new KnownFailure('bad-input', `sealed value: ${opened.reason}`);
      // The key may have changed since the value was sealed.
      const key = keys.current();
      const isOlder = key !== null && keyIdOfSealed(value) !== key.id;
      sealed[field] = isOlder ? sealValue(key.dataKey, { recordId, field }, opened.value) : value;
    }
  }
  return sealed;
}
