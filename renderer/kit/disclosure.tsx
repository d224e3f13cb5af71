import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';

type DisclosureProps = {
  readonly title: ReactNode;
  readonly children: ReactNode;
  readonly open?: boolean;
  /** Without the dashed line above: for details inside a note or a card. */
  readonly quiet?: boolean;
};

/**
 * Help or details that most people do not need. It uses the browser's element, which needs no script and whose text the
 * browser's search finds.
 */
export function Disclosure({ title, children, open, quiet }: DisclosureProps) {
  return (
    <details className={quiet ? 'quiet-help' : 'more-help'} {...(open === undefined ? {} : { open })}>
      <summary>
        <ChevronRight className="i i-sm turn" aria-hidden="true" />
        {title}
      </summary>
      {children}
    </details>
  );
}
