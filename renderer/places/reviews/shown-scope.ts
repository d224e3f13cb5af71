import type { KeyFilter } from '../../../shared/inventory/keys-table';
import type { KeyRecord } from '../../../shared/model/key-record';
import { serviceOf } from '../../../shared/model/services/services';
import type { ReviewStatusOf } from '../../../shared/review/review-status';
import { t } from '../../messages/t';
import { createMatcher } from '../../../shared/inventory/key-filter';
import { useKeysView } from '../../state/keys-view-store';

/** The keys that the Keys page shows now, and its filter in words. */
export type ShownScope = { readonly ids: readonly string[]; readonly filters: readonly string[] };

/** The keys that match the filter of the Keys page; null when it shows all. */
export function shownScope(keys: Iterable<KeyRecord>, reviewStatusOf: ReviewStatusOf): ShownScope | null {
  const { query, filter } = useKeysView.getState();
  const matches = createMatcher({ query, filter, group: null }, reviewStatusOf);
  if (matches === null) return null;
  const ids = [...keys].filter(matches).map(({ id }) => id);
  return { ids, filters: filterWords(query, filter) };
}

/** The active parts of a filter in words. */
function filterWords(query: string, filter: KeyFilter): readonly string[] {
  const line = (label: string, values: readonly string[]) =>
    values.length > 0 ? [`${label}: ${values.join(', ')}`] : [];
  return [
    ...(query.trim() ? [t('review.scope.words', { words: query.trim() })] : []),
    ...line(
      t('inventory.column.system'),
      filter.system.map((value) => serviceOf(value).name),
    ),
    ...line(
      t('inventory.column.status'),
      filter.status.map((value) => t(`inventory.status.${value}`)),
    ),
    ...line(
      t('inventory.column.role'),
      filter.role.map((value) => value || t('inventory.notKnown')),
    ),
    ...line(
      t('inventory.column.age'),
      filter.age.map((value) => t(`inventory.age.${value}`)),
    ),
    ...line(
      t('inventory.column.tested'),
      filter.tested.map((value) => t(`inventory.tested.filter.${value}`)),
    ),
    ...line(
      t('inventory.filter.review'),
      filter.review.map((value) => t(`inventory.review.filter.${value}`)),
    ),
    ...(filter.noOwner ? [t('inventory.filter.noOwner')] : []),
    ...(filter.notUsed ? [t('inventory.filter.notUsed')] : []),
  ].map((words) => words.slice(0, 300));
}
