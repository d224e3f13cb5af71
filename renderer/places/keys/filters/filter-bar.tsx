import { X } from 'lucide-react';
import { memo } from 'react';
import { countFilters } from '../../../../shared/inventory/key-filter';
import type { AttentionGroup } from '../../../../shared/model/attention';
import { LinkButton } from '../../../kit/link-button';
import { useText } from '../../../messages/t';
import { changeKeysView, useKeysView } from '../../../state/keys-view-store';
import { ArrangeMenu } from './arrange-menu';
import { FilterChips } from './filter-chips';
import { ViewsMenu } from './views-menu';

type FilterBarProps = {
  readonly group: AttentionGroup | null;
  readonly onAllGroups: () => void;
  readonly onClear: () => void;
};

/** What narrows the list besides the company: the chips, the group chosen on Home, and the saved views. */
export const FilterBar = memo(function FilterBar({ group, onAllGroups, onClear }: FilterBarProps) {
  const t = useText();
  const filter = useKeysView((view) => view.filter);
  const narrowed = countFilters(filter) + Number(group !== null);
  return (
    <>
      {group !== null && (
        <button type="button" className="chip on" onClick={onAllGroups}>
          {t('inventory.only', { group: t(`inventory.group.${group}`) })}
          <X className="i" aria-hidden="true" />
          <span className="hidden-label">{t('inventory.showAll')}</span>
        </button>
      )}
      <FilterChips filter={filter} onChange={(changed) => changeKeysView({ filter: changed })} />
      {narrowed > 0 && <LinkButton onPress={onClear}>{t('inventory.clearAll')}</LinkButton>}
      <span className="end">
        <ViewsMenu />
        <ArrangeMenu />
      </span>
    </>
  );
});
