import { type KeyboardEvent, type MouseEvent, Suspense, useEffect, useRef, useState } from 'react';
import { lazyPage } from '../../../kit/lazy-page';
import { useKeysStore } from '../../../state/keys-store';
import type { RowMenuPlace } from './row-menu';

const RowMenu = lazyPage(() => import('./row-menu').then((m) => m.RowMenu));

/** The row of a key that something happened in. */
function rowOf(target: EventTarget): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-key]') : null;
}

/**
 * One menu for all rows, asked for with the second mouse button, the menu key or Shift and F10. `opens` belongs to what
 * is around the rows, `menu` beside it. Afterwards the focus is back at the name of the row.
 */
export function useRowMenu(onOpenKey: (id: string) => void) {
  const [place, setPlace] = useState<RowMenuPlace | null>(null);
  const record = useKeysStore((store) => (place ? store.byId.get(place.id) : undefined));
  const open = (row: HTMLElement, at: { readonly x: number; readonly y: number }) => {
    const { key } = row.dataset;
    if (!key) return;
    // What has the focus now is what the menu gives it back to.
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
    // A question that the menu led to has nowhere to give the focus back to: what opened it is gone.
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
