import { CircleAlert } from 'lucide-react';
import { useId } from 'react';

type DayFieldProps = {
  readonly label: string;
  readonly hint: string;
  /** As `2026-11-21`; empty while the field holds no complete day. */
  readonly value: string;
  readonly onChange: (day: string) => void;
  readonly error: string | null;
};

/** A date field. The browser's own: it accepts typing, arrow keys and a calendar. */
export function DayField({ label, hint, value, onChange, error }: DayFieldProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {error && (
        <p className="field-error" id={`${id}-error`}>
          <CircleAlert className="i i-sm" aria-hidden="true" />
          {error}
        </p>
      )}
      <input
        className="input select"
        id={id}
        type="date"
        value={value}
        max="2199-12-31"
        onChange={(event) => onChange(event.target.value)}
        aria-describedby={error ? `${id}-hint ${id}-error` : `${id}-hint`}
        aria-invalid={error ? true : undefined}
        // biome-ignore lint/a11y/noAutofocus: the dialog opens for this one field
        autoFocus
      />
      <p className="hint" id={`${id}-hint`}>
        {hint}
      </p>
    </div>
  );
}
