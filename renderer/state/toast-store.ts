import { create } from 'zustand';
import { announce } from './announcer';

/** How long a toast stays. It only repeats what the page shows anyway, so that missing it costs nothing. */
const toastMilliseconds = 2500;

type ToastStore = { readonly text: string | null };

/** The one toast. Toasts say that something was copied, saved or cleared; errors are never toasts. */
export const useToastStore = create<ToastStore>()(() => ({ text: null }));

let timer: ReturnType<typeof setTimeout> | undefined;

/** Shows a toast and says it politely; it replaces the one before. */
export function toast(text: string): void {
  clearTimeout(timer);
  useToastStore.setState({ text });
  announce(text);
  timer = setTimeout(hideToast, toastMilliseconds);
}

/** Takes the toast away. */
export function hideToast(): void {
  clearTimeout(timer);
  useToastStore.setState({ text: null });
}
