import { useEffect, useRef } from 'react';

/** When another page stands and what was pressed is gone with the old one, reading begins at the new page's heading. */
export function useReadingPlace(page: HTMLElement | null, place: string): void {
  const last = useRef(place);
  useEffect(() => {
    if (last.current === place || !page) return;
    last.current = place;
    if (page.contains(document.activeElement)) return;
    const heading = page.querySelector('h2');
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus();
  }, [page, place]);
}
