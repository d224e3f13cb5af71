import { create } from 'zustand';
import type { UpdateState } from '../../shared/contract/app-shell';

/** What the application menu, a link from outside or the update chip lays over the page. */
export type DeskDialog = 'shortcuts' | 'about' | 'log' | 'update' | 'no-lock' | 'unknown-link';

type DeskStore = {
  readonly open: DeskDialog | null;
  /** Null until main has answered. */
  readonly updates: UpdateState | null;
};

/** The app as a program on the computer: which of its dialogs stands, how updates stand. */
export const useDeskStore = create<DeskStore>()(() => ({ open: null, updates: null }));

/** Lays one of the dialogs over the page, in place of another of them. */
export function openDesk(open: DeskDialog): void {
  useDeskStore.setState({ open });
}

/** Takes it away. */
export function closeDesk(): void {
  useDeskStore.setState({ open: null });
}
