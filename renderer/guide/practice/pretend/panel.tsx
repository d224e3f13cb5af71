import { type ReactNode, useEffect, useId, useLayoutEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { usePretendPage } from './page-context';

type PanelProps = {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/**
 * A panel over the simulated page. The frame around it stays usable, so that a person can go back to the steps while it
 * is open, as with two windows. Esc closes only the panel and returns the focus to the element that opened it.
 */
export function Panel({ title, onClose, children }: PanelProps) {
  const { element, cover } = usePretendPage();
  const panel = useRef<HTMLDivElement>(null);
  const opener = useRef(document.activeElement);
  const titleId = useId();
  const hadFocus = useRef(false);
  useLayoutEffect(() => {
    const own = panel.current;
    return () => {
      hadFocus.current = own?.contains(document.activeElement) ?? false;
    };
  }, []);
  useEffect(() => {
    cover(true);
    if (!panel.current?.contains(document.activeElement)) panel.current?.focus();
    return () => {
      cover(false);
      if (!hadFocus.current) return;
      focusOnceUncovered(opener.current?.isConnected ? opener.current : element);
    };
  }, [cover, element]);
  if (!element) return null;
  return createPortal(
    <div className="pretend-scrim">
      <div
        className="pretend-panel"
        role="dialog"
        aria-labelledby={titleId}
        tabIndex={-1}
        ref={panel}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          onClose();
        }}
      >
        <h2 id={titleId}>{title}</h2>
        {children}
      </div>
    </div>,
    element,
  );
}

const maxWaitFrames = 120;

/** Content below an open panel is inert and becomes focusable only in a later frame, so this tries in each frame. */
function focusOnceUncovered(element: Element | null, framesLeft = maxWaitFrames): void {
  if (!(element instanceof HTMLElement) || framesLeft === 0) return;
  if (element.closest('[inert]') === null) element.focus();
  if (document.activeElement === element) return;
  requestAnimationFrame(() => focusOnceUncovered(element, framesLeft - 1));
}
