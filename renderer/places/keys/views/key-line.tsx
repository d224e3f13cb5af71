import { memo } from 'react';
import type { KeyRecord } from '../../../../shared/model/key-record';
import type { ReviewStatusOf } from '../../../../shared/review/review-status';
import { StatusBadge } from '../../../kit/key-badges';
import { SystemTag } from '../../../kit/system-tag';
import { useText } from '../../../messages/t';
import { Review } from '../table/cells';

type KeyLineProps = {
  readonly record: KeyRecord;
  readonly reviewStatusOf: ReviewStatusOf;
  readonly selected: string | null;
  readonly onChoose: (id: string) => void;
  /** Shows the owner instead of the day, because the day is next to the line already. */
  readonly dated?: boolean;
};

/** A key as one line outside the table. Pressing it opens its panel. */
export const KeyLine = memo(function KeyLine(props: KeyLineProps) {
  const { record, reviewStatusOf, selected, onChoose, dated } = props;
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
        <StatusBadge status={record.status.value} />
        {dated && (reviewStatusOf(record).dueDays ?? 0) >= 0 ? (
          <span className="sub">{record.owner?.value ?? t('inventory.noOwner')}</span>
        ) : (
          <Review reviewStatus={reviewStatusOf(record)} />
        )}
      </button>
    </li>
  );
});
