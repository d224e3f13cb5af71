import { useCallback, useSyncExternalStore } from 'react';

/** Pixels of window up to which the table leaves columns out: beside an open detail, and alone. The styles turn at the same widths. */
const narrowBeside = '(max-width: 1040px)';
const narrowAlone = '(max-width: 640px)';

/** Whether there is so little room that the table leaves out what the detail says. */
export function useLittleRoom(detailOpen: boolean): boolean {
  const query = detailOpen ? narrowBeside : narrowAlone;
  const follow = useCallback(
    (changed: () => void) => {
      const list = matchMedia(query);
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    [query],
  );
  return useSyncExternalStore(follow, () => matchMedia(query).matches);
}
