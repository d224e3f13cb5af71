import { Suspense, useState } from 'react';
import { hasEveryValue } from '../../../shared/model/held-values';
import type { KeyRecord } from '../../../shared/model/key-record';
import { isCurrent } from '../../../shared/model/key-status';
import { handsOver, serviceOf } from '../../../shared/model/services/services';
import { Button } from '../../kit/button';
import { lazyPage } from '../../kit/lazy-page';
import { useText } from '../../messages/t';
import { go } from '../../state/route-store';
import { RotationLink } from '../../tasks/rotation/rotation-link';
import { HandOverAction } from '../../tasks/transfer/hand-over-action';
import { BringValues } from './bring-values';
import { hasNoValues } from './key-values';
import { LockedValues } from './locked-values';

const FormCheckDialog = lazyPage(() =>
  import('../../tasks/known-keys/form-check-dialog').then((m) => m.FormCheckDialog),
);

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
  const service = serviceOf(record.system);
  if (!isCurrent(record)) return null;
  const checksForm = (handsOver(record.system) || service.tellsForm) && record.company !== '' && (
    <FormCheckAction company={record.company} />
  );
  if (hasNoValues(record)) return checksForm && <div className="acts">{checksForm}</div>;
  return (
    <div className="acts">
      {record.replacedBy === null && (
        <Button small onPress={() => go({ name: 'rotation', id: record.id })}>
          {t('rotation.entry')}
        </Button>
      )}
      {service.listsKeys && hasEveryValue(record) && worked && (
        <Button small onPress={() => go({ name: 'known-keys', id: record.id })}>
          {t('knownKeys.entry')}
        </Button>
      )}
      <HandOverAction ids={[record.id]} />
      {checksForm}
    </div>
  );
}

/** Opens the check of the form that the values of a Plytix key go into. */
function FormCheckAction({ company }: { readonly company: string }) {
  const t = useText();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button small onPress={() => setOpen(true)}>
        {t('inventory.checkForm')}
      </Button>
      {open && (
        <Suspense fallback={null}>
          <FormCheckDialog company={company} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
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
