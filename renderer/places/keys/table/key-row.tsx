import { type MouseEvent, memo } from 'react';
import type { KeyColumn } from '../../../../shared/inventory/keys-table-choices';
import type { KeyRecord } from '../../../../shared/model/key-record';
import { hasEnded } from '../../../../shared/model/key-status';
import type { ReviewStatus } from '../../../../shared/review/review-status';
import { useText } from '../../../messages/t';
import { cells } from './cells';

type KeyRowProps = {
  readonly record: KeyRecord;
  readonly reviewStatus: ReviewStatus;
  /** The visible columns, in order. */
  readonly columns: readonly KeyColumn[];
  /** True when this key's panel is open. */
  readonly open: boolean;
  readonly picked: boolean;
  /** Its row number in the whole table; the header is the first row. */
  readonly rowIndex: number;
  readonly onChoose: (id: string) => void;
  readonly onPick: (id: string, picked: boolean, asRange: boolean) => void;
};

/** One key. Its name is the control; a click anywhere in the row has the same effect for the mouse. */
export const KeyRow = memo(function KeyRow(props: KeyRowProps) {
  const { record, reviewStatus, columns, open, picked, onChoose, onPick } = props;
  const t = useText();
  const { name, company } = record;
  const title = name.value || t('inventory.unnamed');
  const looks = [open && 'sel', hasEnded(record) && 'gone', picked && 'picked'].filter(Boolean).join(' ');
  const choose = (event: MouseEvent<HTMLTableRowElement>) => {
    if ((event.target as Element).closest('.pick-cell')) return;
    event.currentTarget.querySelector<HTMLElement>('.kname')?.focus();
    onChoose(record.id);
  };
  return (
    <tr
      className={looks || undefined}
      aria-current={open || undefined}
      aria-rowindex={props.rowIndex}
      data-key={record.id}
      onClick={choose}
    >
      <td className="pick-cell">
        <label className="tick-box">
          <input
            type="checkbox"
            checked={picked}
            aria-label={t('inventory.pick', { name: title, company })}
            onChange={(event) => onPick(record.id, event.target.checked, (event.nativeEvent as PointerEvent).shiftKey)}
          />
        </label>
      </td>
      {columns.map((column) =>
        column === 'name' ? (
          <td key={column}>
            <button type="button" className="kname" title={title}>
              {title}
            </button>
            <span className="sub" title={company}>
              {company}
            </span>
          </td>
        ) : (
          <td key={column} className={column === 'age' || column === 'uses' ? 'num' : undefined}>
            {cells[column]({ record, reviewStatus })}
          </td>
        ),
      )}
    </tr>
  );
});
