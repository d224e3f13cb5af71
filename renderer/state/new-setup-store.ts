import { create } from 'zustand';

/** True while the dialog that starts a set-up is open. Home, the Keys page and the first run open it. */
export const useNewSetupStore = create<{ readonly open: boolean }>()(() => ({ open: false }));

/** Opens the dialog that asks for the company and service of a new key. */
export function askForNewSetup(): void {
  useNewSetupStore.setState({ open: true });
}

/** Closes the dialog. */
export function closeNewSetup(): void {
  useNewSetupStore.setState({ open: false });
}
