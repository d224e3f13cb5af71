import { useMemo } from 'react';
import type { KeysAnswer } from '../../../../shared/contract/inventory-requests';
import { numberWords } from '../../../messages/numbers';
import { useText } from '../../../messages/t';
import { useListedKeys } from '../../../state/listed-keys';
import { ChipMenu } from './chip-menu';

/** A filter with several values. */
type ChoiceFilter = Exclude<keyof KeysAnswer['facets'], 'noOwner' | 'notUsed'>;

type ChoiceMenuProps<V extends string> = {
  readonly label: string;
  readonly filter: ChoiceFilter;
  /** The values to choose from, given those of the listed keys. */
  readonly valuesIn: (found: readonly string[]) => readonly V[];
  readonly wordsOf: (value: V) => string;
  readonly chosen: readonly V[];
  readonly onChange: (chosen: V[]) => void;
};

/** A chip with a list of values to tick. Ticked values are alternatives (or). */
export function ChoiceMenu<V extends string>(props: ChoiceMenuProps<V>) {
  const { label, wordsOf, chosen } = props;
  const t = useText();
  const [first] = chosen;
  const value =
    first === undefined
      ? null
      : chosen.length === 1
        ? t('inventory.filter.one', { label, value: wordsOf(first) })
        : t('inventory.filter.many', { label, count: chosen.length });
  return (
    <ChipMenu label={label} value={value}>
      <Choices {...props} />
    </ChipMenu>
  );
}

/** The number of keys with each value, with the other filters as they are; null while no list was read. */
function useCounts(filter: ChoiceFilter): ReadonlyMap<string, number> | null {
  const facets = useListedKeys(({ list }) => list?.facets ?? null);
  return useMemo(() => {
    if (facets === null) return null;
    if (filter === 'role' || filter === 'tags')
      return new Map(facets[filter].map(({ value, count }) => [value, count]));
    return new Map(Object.entries<number>(facets[filter]));
  }, [facets, filter]);
}

function Choices<V extends string>({ filter, valuesIn, wordsOf, chosen, onChange }: ChoiceMenuProps<V>) {
  const t = useText();
  const counts = useCounts(filter);
  const change = (one: V, on: boolean) => onChange(on ? [...chosen, one] : chosen.filter((other) => other !== one));
  return valuesIn([...(counts?.keys() ?? [])]).map((value) => {
    const count = counts === null ? null : (counts.get(value) ?? 0);
    return (
      <label key={value} className={count === 0 ? 'chip-choice muted' : 'chip-choice'}>
        <input
          type="checkbox"
          checked={chosen.includes(value)}
          aria-label={wordsOf(value)}
          aria-description={count === null ? undefined : t('inventory.filter.keys', { count })}
          onChange={(event) => change(value, event.target.checked)}
        />
        {wordsOf(value)}
        {count !== null && (
          <span className="chip-count" aria-hidden="true">
            {numberWords(count)}
          </span>
        )}
      </label>
    );
  });
}
