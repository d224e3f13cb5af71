import { type MouseEvent, memo } from 'react';
import type { KeyRow } from '../../../../shared/inventory/key-row';
import type { KeyColumn } from '../../../../shared/inventory/keys-table-choices';
import { hasEnded } from '../../../../shared/model/key-status';
import { useText } from '../../../messages/t';
import { cells } from './cells';

type KeyTableRowProps = {
  readonly row: KeyRow;
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
export const KeyTableRow = memo(function KeyTableRow(props: KeyTableRowProps) {
  const { row, columns, open, picked, onChoose, onPick } = props;
  const t = useText();
  const { id, name, company } = row;
  const title = name || t('inventory.unnamed');
  const looks = [open && 'sel', hasEnded(row) && 'gone', picked && 'picked'].filter(Boolean).join(' ');
  const choose = (event: MouseEvent<HTMLTableRowElement>) => {
    if ((event.target as Element).closest('.pick-cell')) return;
    event.currentTarget.querySelector<HTMLElement>('.kname')?.focus();
    onChoose(id);
  };
  return (
    <tr
      className={looks || undefined}
      aria-current={open || undefined}
      aria-rowindex={props.rowIndex}
      data-key={id}
      onClick={choose}
    >
      <td className="pick-cell">
        <label className="tick-box">
          <input
            type="checkbox"
            checked={picked}
            aria-label={t('inventory.pick', { name: title, company })}
            onChange={(event) => onPick(id, event.target.checked, (event.nativeEvent as PointerEvent).shiftKey)}
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
            {cells[column](row)}
          </td>
        ),
      )}
    </tr>
  );
});
