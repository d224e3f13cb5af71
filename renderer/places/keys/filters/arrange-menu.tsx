import { SlidersHorizontal } from 'lucide-react';
import { useId } from 'react';
import { keyColumns, keysGroupings, usualColumns } from '../../../../shared/inventory/keys-table-choices';
import { LinkButton } from '../../../kit/link-button';
import { useText } from '../../../messages/t';
import { useApp } from '../../../state/app-store';
import { arrangeTable } from '../table/arrangement';
import { ChipMenu } from './chip-menu';

/** Chooses the table's grouping and columns. Both are saved in the settings. */
export function ArrangeMenu() {
  const t = useText();
  const name = useId();
  const { columns, grouping } = useApp().settings.keysTable;
  const show = (column: (typeof keyColumns)[number], on: boolean) =>
    void arrangeTable({ columns: keyColumns.filter((one) => (one === column ? on : columns.includes(one))) });
  return (
    <ChipMenu
      label={t('inventory.arrange')}
      className="at-end"
      icon={<SlidersHorizontal className="i" aria-hidden="true" />}
    >
      <fieldset>
        <legend>{t('inventory.groupBy')}</legend>
        {keysGroupings.map((one) => (
          <label key={one} className="chip-choice">
            <input
              type="radio"
              name={name}
              checked={grouping === one}
              onChange={() => void arrangeTable({ grouping: one })}
            />
            {t(`inventory.grouping.${one}`)}
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>{t('inventory.columns')}</legend>
        {keyColumns
          .filter((column) => column !== 'name')
          .map((column) => (
            <label key={column} className="chip-choice">
              <input
                type="checkbox"
                checked={columns.includes(column)}
                onChange={(event) => show(column, event.target.checked)}
              />
              {t(`inventory.column.${column}`)}
            </label>
          ))}
      </fieldset>
      <p className="hint">{t('inventory.columnsHint')}</p>
      <LinkButton onPress={() => void arrangeTable({ columns: [...usualColumns], widths: {}, grouping: 'attention' })}>
        {t('inventory.columnsUsual')}
      </LinkButton>
    </ChipMenu>
  );
}
