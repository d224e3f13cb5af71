import { create } from 'zustand';

/** Whether the question that begins a set-up stands open. Several places ask it: the home page, the Keys page, the first run. */
export const useNewSetupStore = create<{ readonly open: boolean }>()(() => ({ open: false }));

/** Asks for which company and system a new key shall be made. */
export function askForNewSetup(): void {
  useNewSetupStore.setState({ open: true });
}

/** Takes the question away. */
export function closeNewSetup(): void {
  useNewSetupStore.setState({ open: false });
}
