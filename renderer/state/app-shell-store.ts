import { create } from 'zustand';
import type { UpdateState } from '../../shared/contract/app-shell';

/** The dialogs that the application menu, an external link or the update chip opens over the page. */
export type AppShellDialog = 'shortcuts' | 'about' | 'log' | 'update' | 'no-lock' | 'unknown-link' | 'undo-failed';

type AppShellStore = {
  readonly open: AppShellDialog | null;
  /** Null until main has answered. */
  readonly updates: UpdateState | null;
};

/** The open app shell dialog, and the status of updates. */
export const useAppShellStore = create<AppShellStore>()(() => ({ open: null, updates: null }));

/** Opens one of the dialogs and closes any other of them. */
export function openAppShellDialog(open: AppShellDialog): void {
  useAppShellStore.setState({ open });
}

/** Closes the dialog. */
export function closeAppShellDialog(): void {
  useAppShellStore.setState({ open: null });
}
