import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';

/**
 * What must be heard and pressed over an open dialog. A dialog makes everything else in the document inert; react-aria
 * spares direct children of the body that carry these two attributes (`ariaHideOutside`, `FocusScope`).
 */
export function TopLayer({ children }: { readonly children: ReactNode }) {
  return createPortal(
    <div data-react-aria-top-layer="true" data-live-announcer="true">
      {children}
    </div>,
    document.body,
  );
}
