import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { KeyRecord } from '../../../shared/model/key-record';
import { leakStateOf } from '../../../shared/model/leak';
import { sameName } from '../../../shared/model/names';
import { SystemTag } from '../../kit/system-tag';
import { TextField } from '../../kit/text-field';
import { TypedQuestion } from '../../kit/typed-question';
import { useText } from '../../messages/t';
import { dropKey } from '../../state/keys-store';
import { toast } from '../../state/toast-store';
import { useAction } from '../../state/use-action';
import { usePlaceGate } from '../../tasks/key-tasks/use-place-gate';
import { UsePlaces } from '../../tasks/key-tasks/use-places';
import 'texts:key-tasks';

type PurgeDialogProps = {
  readonly record: KeyRecord;
  readonly onClose: () => void;
  /** Called when the record is removed. */
  readonly onGone: () => void;
};

/** Before the record of an ended key is purged: what goes, what stays, and the typed confirmation of its name. */
export function PurgeDialog({ record, onClose, onGone }: PurgeDialogProps) {
  const t = useText();
  const { run, busy, failure } = useAction();
  const [reason, setReason] = useState('');
  const name = record.name.value || record.company;
  const gate = usePlaceGate(record);
  const purge = async () => {
    if (!gate.mayPass()) return;
    if (!(await run('keys.purge', { id: record.id, reason: reason.trim() }))) return;
    toast(t('inventory.purge.done'));
    dropKey(record.id);
    onGone();
  };
  return (
    <TypedQuestion
      art={<SystemTag system={record.system} filled />}
      title={t('inventory.purge.title', { name })}
      lead={t('inventory.purge.lead')}
      keep={t('inventory.purge.keep')}
      act={
        <>
          <Trash2 className="i" aria-hidden="true" />
          {t('inventory.purge.act')}
        </>
      }
      label={t('inventory.purge.type', { name })}
      wrong={t('inventory.purge.notTheName', { name })}
      isRight={(typed) => sameName(typed, name)}
      fields={
        <TextField
          label={t('inventory.purge.reason')}
          hint={t('inventory.purge.reasonHint')}
          value={reason}
          onChange={setReason}
        />
      }
      busy={busy}
      failure={failure}
      onKeep={onClose}
      onAct={() => void purge()}
    >
      {(gate.open > 0 || gate.tried) && (
        <UsePlaces record={record} gate={gate} title={t('inventory.purge.places')} asks />
      )}
      {leakStateOf(record) === 'open' && <p>{t('inventory.purge.leaked')}</p>}
      {record.status.known !== 'live' && <p>{t('inventory.purge.alive')}</p>}
      <p className="hint">{t('inventory.purge.backups')}</p>
    </TypedQuestion>
  );
}
