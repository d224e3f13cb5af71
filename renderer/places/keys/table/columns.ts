import type { KeysTable } from '../../../../shared/contract/keys-table';
import { type KeyColumn, withinColumnWidths } from '../../../../shared/contract/keys-table-choices';
import type { KeyRecord } from '../../../../shared/model/key-record';
import { systems } from '../../../../shared/model/services/services';
import type { ReviewStatusOf } from '../../../../shared/review/review-status';
import { roleOf } from '../../../state/key-filter';
import { nameText, sortText } from './order-keys';

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
  little: ['role', 'age', 'uses', 'owner', 'review', 'known'],
  some: ['role', 'uses', 'known'],
  plenty: [],
};

const statusOrder = ['active', 'unknown', 'draft', 'revoked', 'deleted'] as const;
const knownOrder = ['live', 'recorded', 'typed', 'imported'] as const;

/** The value that a column sorts by; undefined sorts last in both directions. */
export function sortValue(
  column: KeyColumn,
  key: KeyRecord,
  reviewStatusOf: ReviewStatusOf,
): string | number | undefined {
  const reviewStatus = reviewStatusOf(key);
  switch (column) {
    case 'name':
      return nameText(key) || undefined;
    case 'system':
      return systems.indexOf(key.system);
    case 'status':
      return statusOrder.indexOf(key.status.value);
    case 'role':
      return roleOf(key) || undefined;
    case 'age':
      return reviewStatus.ageDays ?? undefined;
    case 'tested':
      return reviewStatus.testedDays ?? undefined;
    case 'uses':
      return reviewStatus.uses;
    case 'owner':
      return key.owner?.value ? sortText(key.owner.value) : undefined;
    case 'review':
      return reviewStatus.dueDays ?? undefined;
    case 'known':
      return knownOrder.indexOf(key.status.known);
  }
}
