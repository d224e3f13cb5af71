import { useEffect } from 'react';
import { create } from 'zustand';

/** What stands beside the app's name in the top bar: where the person is. */
export const useBreadcrumbStore = create<{ readonly where: string | null }>()(() => ({ where: null }));

/** Says where the person is for as long as the page stands, for instance "Step 2 of 7: Create the key". */
export function useBreadcrumb(where: string): void {
  useEffect(() => {
    useBreadcrumbStore.setState({ where });
    return () => useBreadcrumbStore.setState({ where: null });
  }, [where]);
}
