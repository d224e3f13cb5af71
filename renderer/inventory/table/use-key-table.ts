import { type SortingState, useTable } from '@tanstack/react-table';
import { useMemo, useState } from 'react';
import type { KeyRecord } from '../../../shared/key-record';
import { type KeyColumn, keyColumns } from '../../../shared/keys-table-choices';
import type { StandingOf } from '../../../shared/review/standing';
import { createColumns, droppedWhenNarrow, features } from './columns';
import { orderKeys } from './order-keys';
import { useColumnWidths } from './use-column-widths';

type TableInput = {
  readonly keys: ReadonlyMap<string, KeyRecord>;
  readonly standingOf: StandingOf;
  /** The columns that a person chose to see. */
  readonly columns: readonly KeyColumn[];
  /** There is little room: leave out what the open detail says. */
  readonly narrow: boolean;
};

const idOf = (key: KeyRecord) => key.id;

/** The table's state: order, columns, widths. Keys are put in order when they or the sorting change, and not for a typed letter. */
export function useKeyTable({ keys, standingOf, columns, narrow }: TableInput) {
  const [sorting, setSorting] = useState<SortingState>([]);
  const [columnSizing, setColumnSizing] = useColumnWidths();
  const data = useMemo(() => orderKeys(keys.values(), standingOf), [keys, standingOf]);
  const definitions = useMemo(() => createColumns(standingOf), [standingOf]);
  const columnVisibility = useMemo(() => {
    const isShown = (column: KeyColumn) => columns.includes(column) && !(narrow && droppedWhenNarrow.includes(column));
    return Object.fromEntries(keyColumns.map((column) => [column, isShown(column)]));
  }, [columns, narrow]);
  return useTable({
    features,
    columns: definitions,
    data,
    getRowId: idOf,
    state: { sorting, columnSizing, columnVisibility },
    onSortingChange: setSorting,
    onColumnSizingChange: setColumnSizing,
    columnResizeMode: 'onChange',
    enableMultiSort: false,
  });
}

/** The table as its parts are given it. */
export type KeyTable = ReturnType<typeof useKeyTable>;
