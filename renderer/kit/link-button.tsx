import type { ReactNode } from 'react';
import { PressButton } from './press-button';

type LinkButtonProps = {
  readonly children: ReactNode;
  readonly onPress: () => void;
  readonly label?: string;
  /** For a button that opens and closes a list: whether the list is shown. */
  readonly expanded?: boolean;
};

/** An action as part of a sentence or a heading line. */
export function LinkButton({ children, onPress, label, expanded }: LinkButtonProps) {
  return (
    <PressButton
      className="link-btn"
      onPress={onPress}
      {...(label ? { 'aria-label': label } : {})}
      {...(expanded === undefined ? {} : { 'aria-expanded': expanded })}
    >
      {children}
    </PressButton>
  );
}
