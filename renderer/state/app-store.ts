import { create } from 'zustand';
import type { AppState, VaultStatus } from '../../shared/contract/app-state';
import type { Settings } from '../../shared/contract/settings';

type AppStore = {
  /** Null until main has answered for the first time. */
  readonly app: AppState | null;
};

/** What main says about everything but the keys. Main owns it; this is a copy to read from. */
export const useAppStore = create<AppStore>()(() => ({ app: null }));

/** Takes over a fresh copy from main. */
export function putApp(app: AppState): void {
  useAppStore.setState({ app });
}

/** Takes over a new state of the vault, as answered by a request about it. */
export function putVault(vault: VaultStatus): void {
  useAppStore.setState(({ app }) => ({ app: app && { ...app, vault } }));
}

/** Takes over saved settings. */
export function putSettings(settings: Settings): void {
  useAppStore.setState(({ app }) => ({ app: app && { ...app, settings } }));
}

/** The app's state inside screens that are only shown once it is known. */
export function useApp(): AppState {
  const app = useAppStore((store) => store.app);
  if (!app) throw new Error('A screen was drawn before the app state was read');
  return app;
}
