import { memo } from 'react';
import type { KeyRow } from '../../../../shared/inventory/key-row';
import { StatusBadge } from '../../../kit/key-badges';
import { SystemTag } from '../../../kit/system-tag';
import { useText } from '../../../messages/t';
import { Review } from '../table/cells';

type KeyLineProps = {
  readonly row: KeyRow;
  readonly selected: string | null;
  readonly onChoose: (id: string) => void;
  /** Shows the owner instead of the day, because the day is next to the line already. */
  readonly dated?: boolean;
};

/** A key as one line outside the table. Pressing it opens its panel. */
export const KeyLine = memo(function KeyLine({ row, selected, onChoose, dated }: KeyLineProps) {
  const t = useText();
  const open = row.id === selected;
  return (
    <li>
      <button
        type="button"
        className={open ? 'key-line sel' : 'key-line'}
        aria-current={open || undefined}
        onClick={() => onChoose(row.id)}
      >
        <span className="kname">{row.name || t('inventory.unnamed')}</span>
        <span className="sub">{row.company}</span>
        <SystemTag system={row.system} />
        <StatusBadge status={row.status} />
        {dated && (row.dueDays ?? 0) >= 0 ? (
          <span className="sub">{row.owner || t('inventory.noOwner')}</span>
        ) : (
          <Review due={row.due} dueDays={row.dueDays} />
        )}
      </button>
    </li>
  );
});
