import { ChevronDown } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';

type ChipMenuProps = {
  /** What the chip is about, and what it says while it narrows something. */
  readonly label: string;
  readonly value?: string | null;
  readonly children: ReactNode;
  readonly className?: string;
  readonly icon?: ReactNode;
};

/**
 * A chip that opens a small panel below itself. The browser's own popover: Esc and a press elsewhere close it, the focus
 * goes back, and Tab leads from the chip into the panel.
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
        // The content is there for the first Tab, and until the focus is back at the chip.
        onBeforeToggle={(event) => event.newState === 'open' && setOpen(true)}
        onToggle={(event) => setOpen(event.newState === 'open')}
      >
        {open && children}
      </fieldset>
    </>
  );
}
