import { useMemo } from 'react';
import type { KeyFilter } from '../../../../shared/inventory/keys-table';
import { reviewWindows, testedStates, viewLimits } from '../../../../shared/inventory/keys-table-choices';
import { ageBands } from '../../../../shared/model/age-bands';
import type { KeyRecord, KeyStatus } from '../../../../shared/model/key-record';
import { serviceOf, systems } from '../../../../shared/model/services/services';
import { useText } from '../../../messages/t';
import { roleOf } from '../../../../shared/inventory/key-filter';
import { ChoiceMenu } from './choice-menu';

type FilterChipsProps = {
  readonly keys: ReadonlyMap<string, KeyRecord>;
  readonly filter: KeyFilter;
  readonly onChange: (filter: KeyFilter) => void;
};

const statuses: readonly KeyStatus[] = ['active', 'unknown', 'draft', 'revoked', 'deleted'];

/** All filters of the inventory, one chip each. They combine (and). */
export function FilterChips({ keys, filter, onChange }: FilterChipsProps) {
  const t = useText();
  const roles = useMemo(() => {
    const found = new Set<string>();
    for (const key of keys.values()) found.add(roleOf(key));
    return [...found].sort().slice(0, viewLimits.values);
  }, [keys]);
  const set = (change: Partial<KeyFilter>) => onChange({ ...filter, ...change });
  const flag = (name: 'noOwner' | 'notUsed') => (
    <button
      type="button"
      className={filter[name] ? 'chip on' : 'chip'}
      aria-pressed={filter[name]}
      onClick={() => set({ [name]: !filter[name] })}
    >
      {t(`inventory.filter.${name}`)}
    </button>
  );
  return (
    <>
      <ChoiceMenu
        label={t('inventory.column.system')}
        choices={systems.map((value) => ({ value, words: serviceOf(value).name }))}
        chosen={filter.system}
        onChange={(system) => set({ system })}
      />
      <ChoiceMenu
        label={t('inventory.column.status')}
        choices={statuses.map((value) => ({ value, words: t(`inventory.status.${value}`) }))}
        chosen={filter.status}
        onChange={(status) => set({ status })}
      />
      <ChoiceMenu
        label={t('inventory.column.role')}
        choices={roles.map((value) => ({ value, words: value || t('inventory.notKnown') }))}
        chosen={filter.role}
        onChange={(role) => set({ role })}
      />
      <ChoiceMenu
        label={t('inventory.column.age')}
        choices={ageBands.map((value) => ({ value, words: t(`inventory.age.${value}`) }))}
        chosen={filter.age}
        onChange={(age) => set({ age })}
      />
      <ChoiceMenu
        label={t('inventory.column.tested')}
        choices={testedStates.map((value) => ({ value, words: t(`inventory.tested.filter.${value}`) }))}
        chosen={filter.tested}
        onChange={(tested) => set({ tested })}
      />
      <ChoiceMenu
        label={t('inventory.filter.review')}
        choices={reviewWindows.map((value) => ({ value, words: t(`inventory.review.filter.${value}`) }))}
        chosen={filter.review}
        onChange={(review) => set({ review })}
      />
      {flag('noOwner')}
      {flag('notUsed')}
    </>
  );
}
