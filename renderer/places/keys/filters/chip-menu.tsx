import { ChevronDown } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';

type ChipMenuProps = {
  /** The chip's name, and its value while it narrows. */
  readonly label: string;
  readonly value?: string | null;
  readonly children: ReactNode;
  readonly className?: string;
  readonly icon?: ReactNode;
};

/**
 * A chip that opens a small panel below it. It uses the browser's popover: Esc and a click elsewhere close it and
 * return the focus, and Tab leads from the chip into the panel.
 */
export function ChipMenu({ label, value, children, className, icon }: ChipMenuProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className={['chip', value && 'on', className].filter(Boolean).join(' ')}
        popoverTarget={id}
        aria-expanded={open}
      >
        {icon}
        <span className="chip-words">{value ?? label}</span>
        <ChevronDown className="i" aria-hidden="true" />
      </button>
      <fieldset
        id={id}
        popover="auto"
        className="chip-panel"
        aria-label={label}
        // The content is rendered from before the first Tab until the focus has returned to the chip.
        onBeforeToggle={(event) => event.newState === 'open' && setOpen(true)}
        onToggle={(event) => setOpen(event.newState === 'open')}
      >
        {open && children}
      </fieldset>
    </>
  );
}
