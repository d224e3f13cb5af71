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
 * One screen with its dialogs, menus and popovers. Hidden, it leaves the document whole, so that nothing of it is seen,
 * read aloud, focused or found; its state waits, and so does what was typed. Its effects end and begin anew.
 */
export function BehindLock({ hidden, children }: BehindLockProps) {
  const [page] = useState(() => document.createElement('div'));
  const [overlays] = useState(() => document.createElement('div'));
  // Before any layout effect: what is drawn for the first time measures itself and takes the focus there.
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

/** The value as it last was in sight: a hidden screen must not follow what goes on in front of it. */
export function useInSight<T>(value: T): T {
  const hidden = useContext(Hidden);
  const last = useRef(value);
  if (!hidden) last.current = value;
  return last.current;
}
