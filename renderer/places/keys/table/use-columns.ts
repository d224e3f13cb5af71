import { useMemo } from 'react';
import type { KeysTable } from '../../../../shared/inventory/keys-table';
import { type KeyColumn, keyColumns } from '../../../../shared/inventory/keys-table-choices';
import { leftOut, type Room } from './columns';
import { useColumnWidths } from './use-column-widths';

/** The table's columns, as its parts receive them. */
export type Columns = {
  /** The visible columns, in order. */
  readonly shown: readonly KeyColumn[];
  readonly widths: KeysTable['widths'];
  readonly setWidth: (column: KeyColumn, width: number) => void;
};

/**
 * The columns that the person chose, as far as there is room.
 * @param room how much room there is for columns that an open panel also shows
 */
export function useColumns(chosen: readonly KeyColumn[], room: Room): Columns {
  const [widths, setWidth] = useColumnWidths();
  const shown = useMemo(
    () => keyColumns.filter((column) => chosen.includes(column) && !leftOut[room].includes(column)),
    [chosen, room],
  );
  return useMemo(() => ({ shown, widths, setWidth }), [shown, widths, setWidth]);
}
