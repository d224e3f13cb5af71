import { countFilters } from '../../../shared/inventory/key-filter';
import { wordMatcher } from '../../../shared/inventory/key-words';
import type { KeyFilter } from '../../../shared/inventory/keys-table';
import type { KeysChoice } from '../../../shared/inventory/keys-view';
import { serviceOf } from '../../../shared/model/services/services';
import { t } from '../../messages/t';
import { companyNow } from '../../state/company-store';
import { useKeysView } from '../../state/keys-view-store';

/** What narrows the Keys page now, and its filter in words. */
export type ShownScope = { readonly listed: KeysChoice; readonly filters: readonly string[] };

/** The choice of the Keys page, of the chosen company or all; null when it shows all keys. */
export function shownScope(): ShownScope | null {
  const { query, filter } = useKeysView.getState();
  if (wordMatcher(query) === null && countFilters(filter) === 0) return null;
  return { listed: { company: companyNow(), query, filter, group: null }, filters: filterWords(query, filter) };
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
