import { create } from 'zustand';
import type { AppState, VaultStatus } from '../../shared/contract/app-state';
import type { Settings } from '../../shared/contract/settings';

type AppStore = {
  /** Null until main has answered for the first time. */
  readonly app: AppState | null;
};

/** A read-only copy of the app's state, keys excepted. Main owns it. */
export const useAppStore = create<AppStore>()(() => ({ app: null }));

/** Stores a new state from main. */
export function putApp(app: AppState): void {
  useAppStore.setState({ app });
}

/** Stores a new vault status from an answer. */
export function putVault(vault: VaultStatus): void {
  useAppStore.setState(({ app }) => ({ app: app && { ...app, vault } }));
}

/** Stores saved settings. */
export function putSettings(settings: Settings): void {
  useAppStore.setState(({ app }) => ({ app: app && { ...app, settings } }));
}

/** The app's state. Only for screens that are shown once it is known. */
export function useApp(): AppState {
  const app = useAppStore((store) => store.app);
  if (!app) throw new Error('A screen was drawn before the app state was read');
  return app;
}
