import { create } from 'zustand';
import { announce } from './announcer';

/** Milliseconds that a toast stays. It only repeats what the page shows, so missing it loses nothing. */
const toastMilliseconds = 2500;

type ToastStore = { readonly text: string | null };

/** The app's toast. It says that something was copied, saved or cleared; errors are never toasts. */
export const useToastStore = create<ToastStore>()(() => ({ text: null }));

let timer: ReturnType<typeof setTimeout> | undefined;

/** Shows a toast in place of the last one and announces it politely. */
export function toast(text: string): void {
  clearTimeout(timer);
  useToastStore.setState({ text });
  announce(text);
  timer = setTimeout(hideToast, toastMilliseconds);
}

/** Hides the toast. */
export function hideToast(): void {
  clearTimeout(timer);
  useToastStore.setState({ text: null });
}
