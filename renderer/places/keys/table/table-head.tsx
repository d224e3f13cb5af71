import { ArrowDown, ArrowUp } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import type { KeyColumn } from '../../../../shared/contract/keys-table-choices';
import { columnWidths } from '../../../../shared/contract/keys-table-choices';
import { useText } from '../../../messages/t';
import type { KeyTable } from './use-key-table';

type HeadProps = {
  readonly table: KeyTable;
  /** All keys that show are picked, some are, or none is. */
  readonly picked: 'all' | 'some' | 'none';
  readonly onPickAll: (picked: boolean) => void;
};

const step = { ArrowLeft: -8, ArrowRight: 8 } as const;

/** The names of the columns: each sorts by a press, and has an edge that moves by mouse and by arrow keys. */
export function TableHead({ table: { layout, sorting, sortBy }, picked, onPickAll }: HeadProps) {
  const t = useText();
  const headers = layout.getFlatHeaders();
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
        {headers.map((header) => {
          const { column } = header;
          const id = column.id as KeyColumn;
          const isSorted = sorting?.column === id;
          const Arrow = sorting?.descending ? ArrowDown : ArrowUp;
          const order = sorting?.descending ? 'descending' : 'ascending';
          const name = t(`inventory.column.${id}`);
          const resize = header.getResizeHandler();
          const widen = (event: KeyboardEvent) => {
            if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
            event.preventDefault();
            const width = column.getSize() + step[event.key] * (event.shiftKey ? 4 : 1);
            layout.setColumnSizing((before) => ({ ...before, [id]: width }));
          };
          return (
            <th key={id} scope="col" aria-sort={isSorted ? order : 'none'}>
              <button type="button" className="sort" onClick={() => sortBy(id)}>
                <span className="one-line">{name}</span>
                {isSorted && <Arrow className="i" aria-hidden="true" />}
              </button>
              {/* biome-ignore lint/a11y/useSemanticElements: a separator that moves is no ruler between texts */}
              <span
                className="edge"
                role="separator"
                tabIndex={0}
                aria-orientation="vertical"
                aria-label={t('inventory.widthOf', { column: name })}
                aria-valuemin={columnWidths.min}
                aria-valuemax={columnWidths.max}
                aria-valuenow={Math.round(column.getSize())}
                onKeyDown={widen}
                onMouseDown={resize}
                onTouchStart={resize}
              />
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
