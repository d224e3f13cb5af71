import { useCallback, useSyncExternalStore } from 'react';
import type { Room } from './table/columns';

/**
 * Window widths in pixels below which the table has less room: next to an open panel, and alone. The styles use the
 * same widths.
 */
const widths = {
  beside: { little: '(max-width: 1040px)', some: '(max-width: 1320px)' },
  alone: { little: '(max-width: 640px)', some: '(max-width: 640px)' },
} as const;

/** How much room the table has for columns that the panel also shows. */
export function useRoom(detailOpen: boolean): Room {
  const { little, some } = widths[detailOpen ? 'beside' : 'alone'];
  const follow = useCallback(
    (changed: () => void) => {
      const lists = [little, some].map((query) => matchMedia(query));
      for (const list of lists) list.addEventListener('change', changed);
      return () => {
        for (const list of lists) list.removeEventListener('change', changed);
      };
    },
    [little, some],
  );
  return useSyncExternalStore(follow, () => {
    if (matchMedia(little).matches) return 'little';
    return matchMedia(some).matches ? 'some' : 'plenty';
  });
}
