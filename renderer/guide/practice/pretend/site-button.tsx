import type { ReactNode, Ref } from 'react';
import { Button } from 'react-aria-components/Button';

type SiteButtonProps = {
  readonly children: ReactNode;
  readonly onPress?: () => void;
  readonly type?: 'button' | 'submit';
  readonly quiet?: boolean;
  readonly busy?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
};

/** A button of the simulated site, in the service's colour. */
export function SiteButton({ children, quiet, busy, ...rest }: SiteButtonProps) {
  return (
    <Button {...rest} className={quiet ? 'site-btn quiet' : 'site-btn'} isPending={busy ?? false}>
      {children}
    </Button>
  );
}
