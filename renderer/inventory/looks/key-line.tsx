import { memo } from 'react';
import type { KeyRecord } from '../../../shared/key-record';
import type { StandingOf } from '../../../shared/review/standing';
import { SystemTag } from '../../kit/system-tag';
import { useText } from '../../messages/t';
import { StatusMark } from '../marks';
import { Review } from '../table/cells';

type KeyLineProps = {
  readonly record: KeyRecord;
  readonly standingOf: StandingOf;
  readonly selected: string | null;
  readonly onChoose: (id: string) => void;
};

/** A key as one line outside the table. Pressing it opens its detail. */
export const KeyLine = memo(function KeyLine({ record, standingOf, selected, onChoose }: KeyLineProps) {
  const t = useText();
  const open = record.id === selected;
  return (
    <li>
      <button
        type="button"
        className={open ? 'key-line sel' : 'key-line'}
        aria-current={open || undefined}
        onClick={() => onChoose(record.id)}
      >
        <span className="kname">{record.name.value || t('inventory.unnamed')}</span>
        <span className="sub">{record.company}</span>
        <SystemTag system={record.system} />
        <StatusMark status={record.status.value} />
        <Review standing={standingOf(record)} />
      </button>
    </li>
  );
});
