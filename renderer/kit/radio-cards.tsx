import { type ReactNode, useId } from 'react';

/** One answer of a choice. */
export type RadioCard<V extends string> = {
  readonly value: V;
  readonly title: ReactNode;
  readonly hint?: ReactNode;
  readonly picture?: ReactNode;
};

type RadioCardsProps<V extends string> = {
  readonly legend: string;
  /** Shows the legend to screen readers only, where the page title already asks the question. */
  readonly legendHidden?: boolean;
  readonly cards: readonly RadioCard<V>[];
  readonly value: V | null;
  readonly onChange: (value: V) => void;
  readonly error?: string | null;
  /** The first option's id, for links of an error summary. */
  readonly id?: string;
};

/** A choice between a few options that each need a line of explanation. */
export function RadioCards<V extends string>(props: RadioCardsProps<V>) {
  const own = useId();
  const id = props.id ?? own;
  return (
    <fieldset className="pick-set" aria-describedby={props.error ? `${id}-error` : undefined}>
      <legend className={props.legendHidden ? 'hidden-label' : 'label'}>{props.legend}</legend>
      {props.error && (
        <p className="field-error" id={`${id}-error`}>
          {props.error}
        </p>
      )}
      <div className="pick">
        {props.cards.map((card, place) => (
          <label className="card" key={card.value}>
            <input
              id={place === 0 ? id : undefined}
              type="radio"
              name={id}
              value={card.value}
              checked={props.value === card.value}
              onChange={() => props.onChange(card.value)}
            />
            <span className="pick-words">
              <b>{card.title}</b>
              {card.hint && <span className="pick-hint">{card.hint}</span>}
              {card.picture}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
