import type { ReactNode } from 'react';

type TickProps = {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly children: ReactNode;
  readonly hint?: ReactNode;
  /** Shows only the box, for the first column of a list whose row already has the words. */
  readonly labelHidden?: boolean;
  readonly id?: string;
};

/** A checkbox for something that was done. */
export function Tick({ checked, onChange, children, hint, labelHidden, id }: TickProps) {
  return (
    <label className={labelHidden ? 'tick-box' : 'tick-row'}>
      <input id={id} type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      <span className={labelHidden ? 'hidden-label' : undefined}>
        {children}
        {hint && <span className="tick-hint">{hint}</span>}
      </span>
    </label>
  );
}
