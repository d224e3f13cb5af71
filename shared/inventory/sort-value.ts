import { shownStatusOf } from '../model/key-status';
import { systems } from '../model/services/services';
import type { IndexedKey } from './indexed-key';
import { type KeyColumn, keyStatuses } from './keys-table-choices';
import { sortText } from './sort-text';

const knownOrder = ['live', 'recorded', 'typed', 'imported'] as const;

/** The value that a column sorts by; undefined sorts last in both directions. */
export function sortValue(
  column: KeyColumn,
  { facts, reviewStatus, traits, name }: IndexedKey,
): string | number | undefined {
  switch (column) {
    case 'name':
      return name || undefined;
    case 'system':
      return systems.indexOf(facts.system);
    case 'status':
      return keyStatuses.indexOf(shownStatusOf(facts));
    case 'role':
      return traits.role || undefined;
    case 'age':
      return reviewStatus.ageDays ?? undefined;
    case 'tested':
      return reviewStatus.testedDays ?? undefined;
    case 'uses':
      return reviewStatus.uses;
    case 'owner':
      return facts.owner?.value ? sortText(facts.owner.value) : undefined;
    case 'tags':
      return traits.tags.length > 0 ? traits.tags.join('\n') : undefined;
    case 'review':
      return reviewStatus.dueDays ?? undefined;
    case 'known':
      return knownOrder.indexOf(facts.status.known);
  }
}
