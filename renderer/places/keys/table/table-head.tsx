import { ArrowDown, ArrowUp } from 'lucide-react';
import { memo } from 'react';
import { useText } from '../../../messages/t';
import { sortKeysBy, useKeysView } from '../../../state/keys-view-store';
import { ColumnEdge } from './column-edge';
import { widthOf } from './columns';
import type { Columns } from './use-columns';

type HeadProps = {
  readonly columns: Columns;
  /** Whether all, some or none of the shown keys are selected. */
  readonly picked: 'all' | 'some' | 'none';
  readonly onPickAll: (picked: boolean) => void;
};

/** The column headers: each sorts on press and has a movable edge. */
export const TableHead = memo(function TableHead({ columns, picked, onPickAll }: HeadProps) {
  const t = useText();
  const sorting = useKeysView((view) => view.sorting);
  const { shown, widths, setWidth } = columns;
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th className="pick-cell" scope="col">
          <label className="tick-box">
            <input
              type="checkbox"
              ref={(box) => {
                if (box) box.indeterminate = picked === 'some';
              }}
              checked={picked === 'all'}
              onChange={(event) => onPickAll(event.target.checked)}
            />
            <span className="hidden-label">{t('inventory.pickShown')}</span>
          </label>
        </th>
        {shown.map((id) => {
          const isSorted = sorting?.column === id;
          const Arrow = sorting?.descending ? ArrowDown : ArrowUp;
          const order = sorting?.descending ? 'descending' : 'ascending';
          const name = t(`inventory.column.${id}`);
          return (
            <th key={id} scope="col" aria-sort={isSorted ? order : 'none'}>
              <button type="button" className="sort" onClick={() => sortKeysBy(id)}>
                <span className="one-line">{name}</span>
                {isSorted && <Arrow className="i" aria-hidden="true" />}
              </button>
              <ColumnEdge
                label={t('inventory.widthOf', { column: name })}
                width={widthOf(id, widths)}
                onMove={(width) => setWidth(id, width)}
              />
            </th>
          );
        })}
      </tr>
    </thead>
  );
});
