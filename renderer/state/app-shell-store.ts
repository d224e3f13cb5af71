import { create } from 'zustand';
import type { UpdateState } from '../../shared/contract/app-shell';

/** What the application menu, a link from outside or the update chip lays over the page. */
export type AppShellDialog = 'shortcuts' | 'about' | 'log' | 'update' | 'no-lock' | 'unknown-link';

type AppShellStore = {
  readonly open: AppShellDialog | null;
  /** Null until main has answered. */
  readonly updates: UpdateState | null;
};

/** The app as a program on the computer: which of its dialogs stands, how updates stand. */
export const useAppShellStore = create<AppShellStore>()(() => ({ open: null, updates: null }));

/** Lays one of the dialogs over the page, in place of another of them. */
export function openAppShellDialog(open: AppShellDialog): void {
  useAppShellStore.setState({ open });
}

/** Takes it away. */
export function closeAppShellDialog(): void {
  useAppShellStore.setState({ open: null });
}
