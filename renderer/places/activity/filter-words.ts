import type { ActivityPeriod, ActivityView } from '../../../shared/activity/activity-view';
import { dayWords } from '../../messages/dates';
import { t } from '../../messages/t';

/** True when anything narrows the list. */
export function isNarrowed({ company, query, who, kinds, outcomes, key, period }: ActivityView): boolean {
  const some = who.length + kinds.length + outcomes.length > 0;
  return some || company !== null || key !== null || query.trim() !== '' || period.name !== 'all';
}

/** A period in words: "Last 7 days", "1 Nov 2026 to 5 Nov 2026". */
export function periodWords({ name, from, to }: ActivityPeriod): string {
  if (name !== 'own') return t(`activity.period.${name}`);
  if (from !== null && to !== null) return t('activity.period.between', { from: dayWords(from), to: dayWords(to) });
  if (from !== null) return t('activity.period.fromDay', { day: dayWords(from) });
  return to === null ? t('activity.period.all') : t('activity.period.toDay', { day: dayWords(to) });
}

/** The active filters, one line each, for a file. `keyName` is that of the key to which the list is narrowed. */
export function activityFilterWords(view: ActivityView, keyName: string): readonly string[] {
  const { company, query, who, kinds, outcomes, key, period } = view;
  const some = (label: string, values: readonly string[]) =>
    values.length > 0 ? [t('records.filter', { label, values: values.join(', ') })] : [];
  return [
    ...(company === null ? [] : [t('activity.onlyCompany', { company })]),
    ...(key === null ? [] : [t('activity.onlyKey', { name: keyName })]),
    ...(query.trim() === '' ? [] : [t('records.filter.search', { query: query.trim() })]),
    ...some(
      t('activity.what'),
      kinds.map((kind) => t(`activity.kind.${kind}`)),
    ),
    ...some(t('activity.who'), who),
    ...some(
      t('activity.outcome'),
      outcomes.map((outcome) => t(`activity.outcome.${outcome}`)),
    ),
    ...(period.name === 'all' ? [] : some(t('activity.when'), [periodWords(period)])),
  ].map((line) => line.slice(0, 500));
}
