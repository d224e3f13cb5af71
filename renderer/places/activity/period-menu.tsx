import { useId } from 'react';
import { namedPeriods } from '../../../shared/activity/activity-choices';
import type { ActivityPeriod } from '../../../shared/activity/activity-view';
import { numberWords } from '../../messages/numbers';
import { useText } from '../../messages/t';
import type { ActivityList } from '../../state/activity-list';
import { ChipMenu } from '../keys/filters/chip-menu';
import { periodWords } from './filter-words';

type PeriodMenuProps = {
  readonly list: ActivityList | null;
  readonly period: ActivityPeriod;
  readonly onChange: (period: ActivityPeriod) => void;
};

/** A chip with the periods by name and one's own from day to day. */
export function PeriodMenu({ list, period, onChange }: PeriodMenuProps) {
  const t = useText();
  const name = useId();
  const choice = (value: ActivityPeriod['name'], count: number | null) => (
    <label key={value} className={count === 0 ? 'chip-choice muted' : 'chip-choice'}>
      <input
        type="radio"
        name={name}
        checked={period.name === value}
        aria-label={t(`activity.period.${value}`)}
        aria-description={count === null ? undefined : t('activity.facetCount', { count })}
        onChange={() => onChange({ name: value, from: null, to: null })}
      />
      {t(`activity.period.${value}`)}
      {count !== null && (
        <span className="chip-count" aria-hidden="true">
          {numberWords(count)}
        </span>
      )}
    </label>
  );
  const day = (end: 'from' | 'to') => (
    <label className="period-day">
      <span>{t(`activity.period.${end}`)}</span>
      <input
        className="input"
        type="date"
        max="2199-12-31"
        value={period[end] ?? ''}
        onChange={(event) => {
          const { value } = event.target;
          onChange({ ...period, name: 'own', [end]: value === '' ? null : value });
        }}
      />
    </label>
  );
  return (
    <ChipMenu label={t('activity.when')} value={period.name === 'all' ? null : periodWords(period)} className="at-end">
      {choice('all', null)}
      {namedPeriods.map((each) => choice(each, list?.facets.periods[each] ?? null))}
      {choice('own', null)}
      <div className="period-days">
        {day('from')}
        {day('to')}
      </div>
    </ChipMenu>
  );
}
