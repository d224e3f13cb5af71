import { useEffect } from 'react';
import { useAppStore } from './app-store';

/** Sets the chosen theme on the document; `system` leaves it to the computer. */
export function useThemeAttribute(): void {
  const theme = useAppStore((store) => store.app?.settings.theme ?? 'system');
  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  }, [theme]);
}
