import { useText } from '../../../messages/t';
import { ChipMenu } from './chip-menu';

type ChoiceMenuProps<V extends string> = {
  readonly label: string;
  readonly choices: readonly { readonly value: V; readonly words: string }[];
  readonly chosen: readonly V[];
  readonly onChange: (chosen: V[]) => void;
};

/** A chip with a list of values to tick. Ticked values are alternatives (or). */
export function ChoiceMenu<V extends string>({ label, choices, chosen, onChange }: ChoiceMenuProps<V>) {
  const t = useText();
  const [first] = chosen;
  const words = choices.find(({ value }) => value === first)?.words ?? first;
  const value =
    chosen.length === 0
      ? null
      : chosen.length === 1
        ? t('inventory.filter.one', { label, value: words ?? '' })
        : t('inventory.filter.many', { label, count: chosen.length });
  const change = (one: V, on: boolean) => onChange(on ? [...chosen, one] : chosen.filter((other) => other !== one));
  return (
    <ChipMenu label={label} value={value}>
      {choices.map((choice) => (
        <label key={choice.value} className="chip-choice">
          <input
            type="checkbox"
            checked={chosen.includes(choice.value)}
            onChange={(event) => change(choice.value, event.target.checked)}
          />
          {choice.words}
        </label>
      ))}
    </ChipMenu>
  );
}
