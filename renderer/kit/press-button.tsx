import { type ComponentProps, useEffect, useImperativeHandle, useRef } from 'react';

type PressButtonProps = Omit<ComponentProps<'button'>, 'onClick' | 'onKeyDown' | 'disabled'> & {
  readonly onPress?: (() => void) | undefined;
  /** True while the action runs: the button stays focusable, but does nothing and submits nothing. */
  readonly busy?: boolean | undefined;
};

/**
 * A button of the browser's own, for what needs no more. That of react-aria would be an eighth of the first screen's
 * scripts; buttons that open a menu, a popover or a tooltip use it.
 */
export function PressButton({ onPress, busy = false, type = 'button', autoFocus, ref, ...rest }: PressButtonProps) {
  const button = useRef<HTMLButtonElement>(null);
  useImperativeHandle(ref, () => button.current as HTMLButtonElement, []);
  const takesFocus = useRef(autoFocus);
  // In an effect: the browser's own focus comes before that of the page's title, which would take it away.
  useEffect(() => {
    if (takesFocus.current) button.current?.focus();
  }, []);
  return (
    <button
      {...rest}
      ref={button}
      type={busy ? 'button' : type}
      aria-disabled={busy || undefined}
      data-pending={busy || undefined}
      onClick={(event) => {
        // A row or a label around the button must not act as well.
        event.stopPropagation();
        if (!busy) onPress?.();
      }}
      onKeyDown={(event) => {
        // A held key would press again, also a button that got the focus from the first press.
        if (event.key === 'Enter' && event.repeat) event.preventDefault();
      }}
    />
  );
}
