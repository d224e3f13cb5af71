import type { ReactNode, Ref } from 'react';
import { PressButton } from './press-button';

type ButtonLook = 'default' | 'primary' | 'danger' | 'tint' | 'plain' | 'done';

type ButtonProps = {
  readonly children: ReactNode;
  readonly onPress?: () => void;
  readonly look?: ButtonLook;
  readonly small?: boolean;
  readonly type?: 'button' | 'submit';
  /** True while the action runs: the button stays focusable and is announced as busy, but does nothing. */
  readonly busy?: boolean;
  readonly autoFocus?: boolean;
  readonly className?: string;
  /** A longer name for screen readers where several buttons have the same text; begin it with the visible words. */
  readonly label?: string;
  readonly describedBy?: string;
  readonly ref?: Ref<HTMLButtonElement>;
};

/**
 * A button named after its action. It has no disabled state on purpose: show the reason in words in place of an action
 * that is not available.
 */
export function Button({ look = 'default', small, busy, className, label, describedBy, ...rest }: ButtonProps) {
  const classes = ['btn', look !== 'default' && `btn-${look}`, small && 'btn-sm', className].filter(Boolean).join(' ');
  return (
    <PressButton
      {...rest}
      className={classes}
      busy={busy}
      {...(label ? { 'aria-label': label } : {})}
      {...(describedBy ? { 'aria-describedby': describedBy } : {})}
    />
  );
}
