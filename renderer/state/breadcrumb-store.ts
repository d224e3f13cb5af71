import { useEffect } from 'react';
import { create } from 'zustand';

/** The text next to the app's name in the top bar: where the person is. */
export const useBreadcrumbStore = create<{ readonly where: string | null }>()(() => ({ where: null }));

/** Sets that text while the page is mounted, for example "Step 2 of 7: Create the key". */
export function useBreadcrumb(where: string): void {
  useEffect(() => {
    useBreadcrumbStore.setState({ where });
    return () => useBreadcrumbStore.setState({ where: null });
  }, [where]);
}
