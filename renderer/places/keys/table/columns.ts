import type { KeysTable } from '../../../../shared/inventory/keys-table';
import { type KeyColumn, withinColumnWidths } from '../../../../shared/inventory/keys-table-choices';

/**
 * The default width of each column, in pixels. The longest status texts fit ("Not finished", "Could not check"), and
 * all columns together fit into the smallest window. The name gets the remaining width.
 */
const usualWidths: Readonly<Record<KeyColumn, number>> = {
  name: 108,
  system: 102,
  status: 101,
  role: 63,
  age: 58,
  tested: 126,
  uses: 39,
  owner: 92,
  tags: 110,
  review: 109,
  known: 130,
};

/** The width of a column in pixels: the person's choice or the default. */
export function widthOf(column: KeyColumn, widths: KeysTable['widths']): number {
  return withinColumnWidths(widths[column] ?? usualWidths[column]);
}

/** How much room there is for columns that the panel also shows. */
export type Room = 'little' | 'some' | 'plenty';

/** Columns hidden next to an open panel, so that names keep their room: the panel shows them. */
export const leftOut: Readonly<Record<Room, readonly KeyColumn[]>> = {
  little: ['role', 'age', 'uses', 'owner', 'tags', 'review', 'known'],
  some: ['role', 'uses', 'tags', 'known'],
  plenty: [],
};
