import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';

/**
 * Content that must stay audible and operable above an open dialog. A dialog makes the rest of the document inert;
 * react-aria exempts direct children of the body with this attribute (`ariaHideOutside`, `FocusScope`).
 */
export function TopLayer({ children }: { readonly children: ReactNode }) {
  return createPortal(<div data-react-aria-top-layer="true">{children}</div>, document.body);
}
