import type { LucideIcon } from 'lucide-react';
import type { Ref } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Tooltip, TooltipTrigger } from 'react-aria-components/Tooltip';

type IconButtonProps = {
  readonly icon: LucideIcon;
  /** Its name: read by screen readers and shown on hover and focus. */
  readonly label: string;
  readonly onPress: () => void;
  readonly small?: boolean;
  readonly expanded?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
};

/** A button with only an icon. Its name appears on hover and focus. */
export function IconButton({ icon: Icon, label, onPress, small, expanded, ref }: IconButtonProps) {
  return (
    <TooltipTrigger delay={300} closeDelay={0}>
      <AriaButton
        ref={ref ?? null}
        className={small ? 'icon-btn sm' : 'icon-btn'}
        aria-label={label}
        onPress={onPress}
        {...(expanded === undefined ? {} : { 'aria-expanded': expanded })}
      >
        <Icon className={small ? 'i i-sm' : 'i'} aria-hidden="true" />
      </AriaButton>
      <Tooltip className="tooltip" offset={6}>
        {label}
      </Tooltip>
    </TooltipTrigger>
  );
}
