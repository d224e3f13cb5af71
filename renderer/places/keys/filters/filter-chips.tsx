import type { KeyFilter } from '../../../../shared/inventory/keys-table';
import { keyStatuses, reviewWindows, testedStates } from '../../../../shared/inventory/keys-table-choices';
import { ageBands } from '../../../../shared/model/age-bands';
import { sameName } from '../../../../shared/model/names';
import { serviceOf, systems } from '../../../../shared/model/services/services';
import { useText } from '../../../messages/t';
import { useListedKeys } from '../../../state/listed-keys';
import { ChoiceMenu } from './choice-menu';

type TagMenuProps = { readonly chosen: readonly string[]; readonly onChange: (tags: string[]) => void };

/** The filter by tags; absent while no key has one. */
function TagMenu({ chosen, onChange }: TagMenuProps) {
  const t = useText();
  const any = useListedKeys(({ list }) => (list?.facets.tags.length ?? 0) > 0);
  if (!any && chosen.length === 0) return null;
  return (
    <ChoiceMenu
      label={t('inventory.column.tags')}
      filter="tags"
      valuesIn={(found) => [...found, ...chosen.filter((tag) => !found.some((other) => sameName(other, tag)))]}
      wordsOf={(value) => value}
      chosen={chosen}
      onChange={onChange}
    />
  );
}

type FilterChipsProps = {
  readonly filter: KeyFilter;
  readonly onChange: (filter: KeyFilter) => void;
};

/** All filters of the inventory, one chip each. They combine (and). */
export function FilterChips({ filter, onChange }: FilterChipsProps) {
  const t = useText();
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
        filter="system"
        valuesIn={() => systems}
        wordsOf={(value) => serviceOf(value).name}
        chosen={filter.system}
        onChange={(system) => set({ system })}
      />
      <ChoiceMenu
        label={t('inventory.column.status')}
        filter="status"
        valuesIn={() => keyStatuses}
        wordsOf={(value) => t(`inventory.status.${value}`)}
        chosen={filter.status}
        onChange={(status) => set({ status })}
      />
      <ChoiceMenu
        label={t('inventory.column.role')}
        filter="role"
        // A chosen role stays, even when no listed key has it.
        valuesIn={(found) => [...new Set([...found, ...filter.role])]}
        wordsOf={(value) => value || t('inventory.notKnown')}
        chosen={filter.role}
        onChange={(role) => set({ role })}
      />
      <ChoiceMenu
        label={t('inventory.column.age')}
        filter="age"
        valuesIn={() => ageBands}
        wordsOf={(value) => t(`inventory.age.${value}`)}
        chosen={filter.age}
        onChange={(age) => set({ age })}
      />
      <ChoiceMenu
        label={t('inventory.column.tested')}
        filter="tested"
        valuesIn={() => testedStates}
        wordsOf={(value) => t(`inventory.tested.filter.${value}`)}
        chosen={filter.tested}
        onChange={(tested) => set({ tested })}
      />
      <ChoiceMenu
        label={t('inventory.filter.review')}
        filter="review"
        valuesIn={() => reviewWindows}
        wordsOf={(value) => t(`inventory.review.filter.${value}`)}
        chosen={filter.review}
        onChange={(review) => set({ review })}
      />
      <TagMenu chosen={filter.tags} onChange={(tags) => set({ tags })} />
      {flag('noOwner')}
      {flag('notUsed')}
    </>
  );
}
