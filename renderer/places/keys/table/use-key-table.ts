import { useCallback, useMemo, useState } from 'react';
import { type KeyColumn, keyColumns } from '../../../../shared/inventory/keys-table-choices';
import type { KeyRecord } from '../../../../shared/model/key-record';
import type { ReviewStatusOf } from '../../../../shared/review/review-status';
import { leftOut, type Room } from './columns';
import { orderKeys } from '../../../../shared/inventory/order-keys';
import { type KeySorting, nextSorting, sortKeys } from '../../../../shared/inventory/sort-keys';
import { useColumnWidths } from './use-column-widths';

type TableInput = {
  readonly keys: ReadonlyMap<string, KeyRecord>;
  readonly reviewStatusOf: ReviewStatusOf;
  /** The columns that the person chose. */
  readonly columns: readonly KeyColumn[];
  /** How much room there is for columns that an open panel also shows. */
  readonly room: Room;
};

/**
 * The table's state: order, columns, widths. Sorts again when the keys or the sorting change, not for a typed letter.
 */
export function useKeyTable({ keys, reviewStatusOf, columns, room }: TableInput) {
  const [sorting, setSorting] = useState<KeySorting | null>(null);
  const [widths, setWidth] = useColumnWidths();
  const ordered = useMemo(() => orderKeys(keys.values(), reviewStatusOf), [keys, reviewStatusOf]);
  const sorted = useMemo(() => sortKeys(ordered, sorting, reviewStatusOf), [ordered, sorting, reviewStatusOf]);
  const shown = useMemo(
    () => keyColumns.filter((column) => columns.includes(column) && !leftOut[room].includes(column)),
    [columns, room],
  );
  const sortBy = useCallback((column: KeyColumn) => setSorting((now) => nextSorting(now, column)), []);
  return useMemo(
    () => ({ shown, widths, setWidth, sorted, sorting, sortBy }),
    [shown, widths, setWidth, sorted, sorting, sortBy],
  );
}

/** The table's state, as its parts receive it. */
export type KeyTable = ReturnType<typeof useKeyTable>;
