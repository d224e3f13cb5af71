import { numberWords } from '../../messages/numbers';
import { useText } from '../../messages/t';
import { ChipMenu } from '../keys/filters/chip-menu';

/** A value of a filter, with the number of lines that it would list; null while that is not known. */
type FacetValue<V extends string> = { readonly value: V; readonly words: string; readonly count: number | null };

type FacetMenuProps<V extends string> = {
  readonly label: string;
  /** Called only while they are shown, or for the words of a chosen one: a letter of the search renders the chips, too. */
  readonly values: () => readonly FacetValue<V>[];
  readonly chosen: readonly V[];
  readonly onChange: (chosen: V[]) => void;
  /** Choosing a value takes the place of the one before. */
  readonly single?: boolean;
  /** True when there are further values. */
  readonly more?: boolean;
};

/** A chip with values to tick, each with its number of lines. Ticked values are alternatives (or). */
export function FacetMenu<V extends string>(props: FacetMenuProps<V>) {
  const { label, values, chosen } = props;
  const t = useText();
  const [first] = chosen;
  const wordsOf = (value: V) => values().find((each) => each.value === value)?.words ?? value;
  const value =
    first === undefined
      ? null
      : chosen.length === 1
        ? t('inventory.filter.one', { label, value: wordsOf(first) })
        : t('inventory.filter.many', { label, count: chosen.length });
  return (
    <ChipMenu label={label} value={value}>
      <FacetValues {...props} />
    </ChipMenu>
  );
}

function FacetValues<V extends string>({ values, chosen, onChange, single, more }: FacetMenuProps<V>) {
  const t = useText();
  const all = values();
  const change = (one: V, on: boolean) => {
    if (!on) onChange(chosen.filter((other) => other !== one));
    else onChange(single ? [one] : [...chosen, one]);
  };
  return (
    <>
      {all.length === 0 && <p className="hint">{t('activity.noValues')}</p>}
      {all.map(({ value: one, words, count }) => (
        <label key={one} className={count === 0 ? 'chip-choice muted' : 'chip-choice'}>
          <input
            type="checkbox"
            checked={chosen.includes(one)}
            aria-label={words}
            aria-description={count === null ? undefined : t('activity.facetCount', { count })}
            onChange={(event) => change(one, event.target.checked)}
          />
          <span className="chip-words">{words}</span>
          {count !== null && (
            <span className="chip-count" aria-hidden="true">
              {numberWords(count)}
            </span>
          )}
        </label>
      ))}
      {more && <p className="hint">{t('activity.mostOnly')}</p>}
    </>
  );
}
