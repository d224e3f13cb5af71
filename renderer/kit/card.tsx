import type { ReactNode } from 'react';

type CardProps = {
  readonly children: ReactNode;
  readonly pad?: boolean;
  readonly className?: string;
};

/** A white piece of cloth on the linen. */
export function Card({ children, pad, className }: CardProps) {
  return <div className={['card', pad && 'card-pad', className].filter(Boolean).join(' ')}>{children}</div>;
}
