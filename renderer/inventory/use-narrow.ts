import { useSyncExternalStore } from 'react';

/** Pixels of window from which table and detail have room side by side; the styles turn at the same width. */
const query = '(max-width: 1040px)';

function follow(changed: () => void): () => void {
  const list = matchMedia(query);
  list.addEventListener('change', changed);
  return () => list.removeEventListener('change', changed);
}

/** Whether the window is so narrow that the table leaves columns out beside an open detail. */
export function useNarrow(): boolean {
  return useSyncExternalStore(follow, () => matchMedia(query).matches);
}
