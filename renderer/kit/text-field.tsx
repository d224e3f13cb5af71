import { CircleAlert } from 'lucide-react';
import { type HTMLInputAutoCompleteAttribute, type ReactNode, type Ref, useId } from 'react';

type TextFieldProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly hint?: ReactNode;
  /** The same text as in the error summary. */
  readonly error?: string | null;
  readonly type?: 'text' | 'password' | 'search' | 'email';
  readonly placeholder?: string;
  readonly maxLength?: number;
  readonly autoComplete?: HTMLInputAutoCompleteAttribute;
  /** Suggestions while typing; any other text is allowed. */
  readonly suggestions?: readonly string[];
  readonly autoFocus?: boolean;
  readonly spellCheck?: boolean;
  /** Its id, for links of an error summary. */
  readonly id?: string;
  readonly name?: string;
  readonly ref?: Ref<HTMLInputElement>;
  /** Placed directly after the input, for example a button that shows the typed text. */
  readonly after?: ReactNode;
};

/** A text field with label, hint and error, linked for screen readers. */
export function TextField(props: TextFieldProps) {
  const own = useId();
  const id = props.id ?? own;
  const { suggestions = [] } = props;
  const described = [props.hint && `${id}-hint`, props.error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className="field">
      <label htmlFor={id}>{props.label}</label>
      {props.error && (
        <p className="field-error" id={`${id}-error`}>
          <CircleAlert className="i i-sm" aria-hidden="true" />
          {props.error}
        </p>
      )}
      <div className={props.after ? 'input-row' : undefined}>
        <input
          ref={props.ref ?? null}
          className="input"
          id={id}
          name={props.name}
          type={props.type ?? 'text'}
          value={props.value}
          onChange={(event) => props.onChange(event.target.value)}
          onBlur={props.onBlur}
          placeholder={props.placeholder}
          maxLength={props.maxLength ?? 200}
          autoComplete={props.autoComplete ?? 'off'}
          spellCheck={props.spellCheck ?? false}
          // biome-ignore lint/a11y/noAutofocus: only where a dialog or page opens for this one field
          autoFocus={props.autoFocus}
          list={suggestions.length > 0 ? `${id}-list` : undefined}
          aria-describedby={described || undefined}
          aria-invalid={props.error ? true : undefined}
        />
        {suggestions.length > 0 && (
          <datalist id={`${id}-list`}>
            {suggestions.map((value) => (
              <option key={value} value={value} />
            ))}
          </datalist>
        )}
        {props.after}
      </div>
      {props.hint && (
        <p className="hint" id={`${id}-hint`}>
          {props.hint}
        </p>
      )}
    </div>
  );
}
