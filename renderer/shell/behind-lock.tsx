import {
  Activity,
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useInsertionEffect,
  useRef,
  useState,
} from 'react';
import { UNSAFE_PortalProvider } from 'react-aria/PortalProvider';
import { createPortal } from 'react-dom';
import { restorePlace } from '../state/screen-store';

const Hidden = createContext(false);

type BehindLockProps = { readonly hidden: boolean; readonly children: ReactNode };

/**
 * One screen with its dialogs, menus and popovers. While hidden, it is removed from the document, so that nothing of it
 * is visible, read aloud, focused or searchable. Its state and typed text are kept; its effects are stopped and run
 * again later.
 */
export function BehindLock({ hidden, children }: BehindLockProps) {
  const [page] = useState(() => document.createElement('div'));
  const [overlays] = useState(() => document.createElement('div'));
  // Runs before any layout effect: what renders for the first time measures itself and takes the focus there.
  useInsertionEffect(() => {
    if (hidden) return;
    page.className = 'screen';
    document.body.append(page, overlays);
    return () => {
      page.remove();
      overlays.remove();
    };
  }, [hidden, page, overlays]);
  const wasHidden = useRef(hidden);
  useEffect(() => {
    if (wasHidden.current && !hidden) restorePlace();
    wasHidden.current = hidden;
  }, [hidden]);
  return createPortal(
    <Hidden value={hidden}>
      <UNSAFE_PortalProvider getContainer={() => overlays}>
        <Activity mode={hidden ? 'hidden' : 'visible'}>{children}</Activity>
      </UNSAFE_PortalProvider>
    </Hidden>,
    page,
  );
}

/** The value as of when the screen was last visible: a hidden screen must not follow what happens in front of it. */
export function useInSight<T>(value: T): T {
  const hidden = useContext(Hidden);
  const last = useRef(value);
  if (!hidden) last.current = value;
  return last.current;
}
