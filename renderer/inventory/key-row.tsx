import { UserX } from 'lucide-react';
import { memo } from 'react';
import type { KeyRecord } from '../../shared/key-record';
import { CareMark } from '../care/care-mark';
import { State } from '../kit/badge';
import { SystemTag } from '../kit/system-tag';
import { ageWords } from '../messages/dates';
import { useText } from '../messages/t';
import { LastTest, StatusMark } from './marks';

type KeyRowProps = {
  readonly record: KeyRecord;
  readonly selected: boolean;
  readonly onChoose: (id: string) => void;
};

/** One key. Its name is the control; a click anywhere in the row does the same for the mouse. */
export const KeyRow = memo(
  function KeyRow({ record, selected, onChoose }: KeyRowProps) {
    const t = useText();
    const gone = record.status.value === 'revoked' || record.status.value === 'deleted';
    const looks = [selected && 'sel', gone && 'gone'].filter(Boolean).join(' ');
    return (
      <tr
        className={looks || undefined}
        aria-current={selected || undefined}
        onClick={(event) => {
          event.currentTarget.querySelector('button')?.focus();
          onChoose(record.id);
        }}
      >
        <td>
          <button type="button" className="kname" title={record.name.value}>
            {record.name.value || t('inventory.unnamed')}
          </button>
          <span className="sub">{record.company}</span>
        </td>
        <td>
          <SystemTag system={record.system} />
        </td>
        <td>
          <StatusMark status={record.status.value} />
          <CareMark record={record} />
        </td>
        <td className="opt">
          {record.role?.value ?? t(record.system === 'patchworks' ? 'inventory.manager' : 'inventory.notKnown')}
        </td>
        <td className="num opt">{record.createdAt ? ageWords(record.createdAt.value) : t('inventory.notKnown')}</td>
        <td>
          <LastTest test={record.lastTest} record={record} />
        </td>
        <td className="opt">
          {record.owner?.value ? record.owner.value : <State icon={UserX}>{t('inventory.noOwner')}</State>}
        </td>
      </tr>
    );
  },
  (before, after) => before.record === after.record && before.selected === after.selected,
);
