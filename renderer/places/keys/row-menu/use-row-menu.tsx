import { type KeyboardEvent, type MouseEvent, Suspense, useEffect, useRef, useState } from 'react';
import { lazyPage } from '../../../kit/lazy-page';
import { useKey } from '../../../state/keys-store';
import type { RowMenuPlace } from './row-menu';

const RowMenu = lazyPage(() => import('./row-menu').then((m) => m.RowMenu));

/** The row of the event's target. */
function rowOf(target: EventTarget): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-key]') : null;
}

/**
 * One menu for all rows, opened with the secondary mouse button, the menu key or Shift+F10. Put `opens` on the element
 * around the rows and `menu` next to it. When it closes, the row's name has the focus.
 */
export function useRowMenu(onOpenKey: (id: string) => void) {
  const [place, setPlace] = useState<RowMenuPlace | null>(null);
  const record = useKey(place?.id ?? null);
  const open = (row: HTMLElement, at: { readonly x: number; readonly y: number }) => {
    const { key } = row.dataset;
    if (!key) return;
    // The menu returns the focus to the element that has it now.
    row.querySelector<HTMLElement>('.kname')?.focus({ preventScroll: true });
    setPlace({ id: key, ...at });
  };
  const left = useRef<string | null>(null);
  const close = () => {
    left.current = place?.id ?? null;
    setPlace(null);
  };
  useEffect(() => {
    if (place !== null || left.current === null) return;
    const name = `[data-key="${left.current}"] .kname`;
    left.current = null;
    // A dialog that the menu opened cannot return the focus, because its opener is gone.
    const frame = requestAnimationFrame(() => {
      if (document.activeElement === document.body) document.querySelector<HTMLElement>(name)?.focus();
    });
    return () => cancelAnimationFrame(frame);
  }, [place]);
  const opens = {
    onContextMenu: (event: MouseEvent) => {
      const row = rowOf(event.target);
      if (!row) return;
      event.preventDefault();
      open(row, { x: event.clientX, y: event.clientY });
    },
    onKeyDown: (event: KeyboardEvent) => {
      const row = rowOf(event.target);
      const asked = event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey);
      if (!row || !asked) return;
      event.preventDefault();
      const { left, bottom } = (event.target as Element).getBoundingClientRect();
      open(row, { x: left, y: bottom });
    },
  };
  const menu = place && record && (
    <Suspense fallback={null}>
      <RowMenu
        key={`${place.id} ${place.x} ${place.y}`}
        record={record}
        place={place}
        onOpenKey={onOpenKey}
        onClose={close}
      />
    </Suspense>
  );
  return { opens, menu };
}
