import { Search, X } from 'lucide-react';
import { activityLimits } from '../../../shared/activity/activity-choices';
import { actKinds, actOutcomes } from '../../../shared/activity/acts';
import { useText } from '../../messages/t';
import { changeActivityFilter, useActivityFilter } from '../../state/activity-filter';
import type { ActivityList } from '../../state/activity-list';
import { chooseCompany, useChosenCompany } from '../../state/company-store';
import { replaceRoute } from '../../state/route-store';
import { FacetMenu } from './facet-menu';
import { PeriodMenu } from './period-menu';

type FiltersProps = { readonly list: ActivityList | null; readonly keyId: string | null };

/** The name of the key to which a list is narrowed. */
export function chosenKeyName(list: ActivityList | null, keyId: string | null): string {
  return list?.facets.keys.find(({ id }) => id === keyId)?.name ?? '';
}

/** Everything that narrows the activity. The filters combine (and). */
export function ActivityFilters({ list, keyId }: FiltersProps) {
  const t = useText();
  const { query, who, kinds, outcomes, period } = useActivityFilter();
  const company = useChosenCompany();
  const facets = list?.facets ?? null;
  const setKey = (key: string | null) => replaceRoute({ name: 'activity', key });
  const people = [...new Set([...(facets?.who.map(({ value }) => value) ?? []), ...who])];
  const countOf = (name: string) => facets?.who.find(({ value }) => value === name)?.count ?? 0;
  return (
    <search className="a-filters">
      <label className="search">
        <Search className="i" aria-hidden="true" />
        <span className="hidden-label">{t('activity.find')}</span>
        <input
          className="input"
          type="search"
          maxLength={200}
          placeholder={t('activity.find')}
          value={query}
          onChange={(event) => changeActivityFilter({ query: event.target.value })}
        />
      </label>
      <FacetMenu
        label={t('activity.what')}
        values={() =>
          actKinds.map((value) => ({
            value,
            words: t(`activity.kind.${value}`),
            count: facets?.kinds[value] ?? null,
          }))
        }
        chosen={kinds}
        onChange={(chosen) => changeActivityFilter({ kinds: chosen })}
      />
      <FacetMenu
        label={t('activity.who')}
        values={() => people.map((value) => ({ value, words: value, count: facets && countOf(value) }))}
        chosen={who}
        onChange={(chosen) => changeActivityFilter({ who: chosen.slice(-activityLimits.values) })}
        more={people.length >= activityLimits.values}
      />
      {keyId === null ? (
        <FacetMenu
          label={t('activity.key')}
          values={() =>
            (facets?.keys ?? []).map(({ id, name, company: of, count }) => ({
              value: id,
              words: `${name || t('inventory.unnamed')}, ${of}`,
              count,
            }))
          }
          chosen={[]}
          onChange={([id]) => id !== undefined && setKey(id)}
          single
          more={(facets?.keys.length ?? 0) >= activityLimits.values}
        />
      ) : (
        <Only onAll={() => setKey(null)}>
          {t('activity.onlyKey', { name: chosenKeyName(list, keyId) || t('inventory.unnamed') })}
        </Only>
      )}
      {company === null ? (
        (facets?.companies.length ?? 0) > 1 && (
          <FacetMenu
            label={t('activity.company')}
            values={() => (facets?.companies ?? []).map(({ value, count }) => ({ value, words: value, count }))}
            chosen={[]}
            onChange={([name]) => name !== undefined && chooseCompany(name)}
            single
            more={(facets?.companies.length ?? 0) >= activityLimits.values}
          />
        )
      ) : (
        <Only onAll={() => chooseCompany(null)}>{t('activity.onlyCompany', { company })}</Only>
      )}
      <FacetMenu
        label={t('activity.outcome')}
        values={() =>
          actOutcomes.map((value) => ({
            value,
            words: t(`activity.outcome.${value}`),
            count: facets?.outcomes[value] ?? null,
          }))
        }
        chosen={outcomes}
        onChange={(chosen) => changeActivityFilter({ outcomes: chosen })}
      />
      <span className="end">
        <PeriodMenu list={list} period={period} onChange={(next) => changeActivityFilter({ period: next })} />
      </span>
    </search>
  );
}

/** A filter that another place chose: it can only be taken off. */
function Only({ children, onAll }: { readonly children: string; readonly onAll: () => void }) {
  const t = useText();
  return (
    <button type="button" className="chip on" onClick={onAll}>
      <span className="chip-words">{children}</span>
      <X className="i" aria-hidden="true" />
      <span className="hidden-label">{t('activity.showAll')}</span>
    </button>
  );
}
