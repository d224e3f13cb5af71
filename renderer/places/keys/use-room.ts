import { useCallback, useSyncExternalStore } from 'react';
import type { Room } from './table/columns';

/**
 * Pixels of window up to which there is less room for the table: beside an open detail, and alone. The styles turn at
 * the same widths.
 */
const widths = {
  beside: { little: '(max-width: 1040px)', some: '(max-width: 1320px)' },
  alone: { little: '(max-width: 640px)', some: '(max-width: 640px)' },
} as const;

/** How much room the table has for what the detail says as well. */
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
