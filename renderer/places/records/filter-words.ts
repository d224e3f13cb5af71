import type { KeyFilter } from '../../../shared/inventory/keys-table';
import type { AttentionGroup } from '../../../shared/model/attention';
import { serviceOf } from '../../../shared/model/services/services';
import { t } from '../../messages/t';

/** Everything that narrows a list of keys. */
export type Narrowing = {
  readonly query: string;
  readonly filter: KeyFilter;
  readonly group: AttentionGroup | null;
  readonly company: string | null;
};

/** The active filters, one line each, in the words of the Keys page; empty when the list has all keys. */
export function filterWords({ query, filter, group, company }: Narrowing): readonly string[] {
  const some = (label: string, values: readonly string[]) =>
    values.length > 0 ? [t('records.filter', { label, values: values.join(', ') })] : [];
  return [
    ...(company === null ? [] : [t('inventory.onlyCompany', { company })]),
    ...(group === null ? [] : [t('inventory.only', { group: t(`inventory.group.${group}`) })]),
    ...(query.trim() === '' ? [] : [t('records.filter.search', { query: query.trim().slice(0, 200) })]),
    ...some(
      t('inventory.column.system'),
      filter.system.map((value) => serviceOf(value).name),
    ),
    ...some(
      t('inventory.column.status'),
      filter.status.map((value) => t(`inventory.status.${value}`)),
    ),
    ...some(
      t('inventory.column.role'),
      filter.role.map((value) => value || t('inventory.notKnown')),
    ),
    ...some(
      t('inventory.column.age'),
      filter.age.map((value) => t(`inventory.age.${value}`)),
    ),
    ...some(
      t('inventory.column.tested'),
      filter.tested.map((value) => t(`inventory.tested.filter.${value}`)),
    ),
    ...some(
      t('inventory.filter.review'),
      filter.review.map((value) => t(`inventory.review.filter.${value}`)),
    ),
    ...(filter.noOwner ? [t('inventory.filter.noOwner')] : []),
    ...(filter.notUsed ? [t('inventory.filter.notUsed')] : []),
  ].map((line) => line.slice(0, 300));
}
