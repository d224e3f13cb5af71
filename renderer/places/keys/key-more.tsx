import { hasEveryValue } from '../../../shared/model/held-values';
import type { KeyRecord } from '../../../shared/model/key-record';
import { isCurrent } from '../../../shared/model/key-status';
import { serviceOf } from '../../../shared/model/services/services';
import { Button } from '../../kit/button';
import { useText } from '../../messages/t';
import { go } from '../../state/route-store';
import { RotationLink } from '../../tasks/rotation/rotation-link';
import { HandOverAction } from '../../tasks/transfer/hand-over-action';
import { BringValues } from './bring-values';
import { hasNoValues } from './key-values';
import { LockedValues } from './locked-values';

/** Notes to read before acting on a key: its rotation, and missing or locked values. */
export function KeyNotes({ record }: { readonly record: KeyRecord }) {
  return (
    <>
      <RotationLink record={record} />
      {isCurrent(record) && hasNoValues(record) && <WithoutValues record={record} />}
      {isCurrent(record) && <LockedValues record={record} />}
    </>
  );
}

/** Further actions on a key: a rotation, and the account's key list. */
export function KeyMore({ record }: { readonly record: KeyRecord }) {
  const t = useText();
  const worked = record.lastTest?.verdict.tone === 'passed' || record.status.value === 'active';
  if (!isCurrent(record) || hasNoValues(record)) return null;
  return (
    <div className="acts">
      {record.replacedBy === null && (
        <Button small onPress={() => go({ name: 'rotation', id: record.id })}>
          {t('rotation.entry')}
        </Button>
      )}
      {serviceOf(record.system).listsKeys && hasEveryValue(record) && worked && (
        <Button small onPress={() => go({ name: 'known-keys', id: record.id })}>
          {t('knownKeys.entry')}
        </Button>
      )}
      <HandOverAction ids={[record.id]} />
    </div>
  );
}

/** A key known only from the account's list: what that means, and how to enter its values. */
function WithoutValues({ record }: { readonly record: KeyRecord }) {
  const t = useText();
  return (
    <div className="detail-note">
      <p className="hint">{t('knownKeys.noValues')}</p>
      <div className="acts">
        <BringValues id={record.id} look="tint" />
      </div>
    </div>
  );
}
