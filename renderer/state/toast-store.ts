import { create } from 'zustand';
import { announce } from './announcer';

/** Milliseconds that a toast stays. It only repeats what the page shows, so missing it loses nothing. */
const toastMilliseconds = 2500;

/** Milliseconds for one with a button, or one to read: time to reach it. What it offers is in the menu as well. */
const longMilliseconds = 10_000;

/** What a toast offers besides its text. */
export type ToastAct = { readonly label: string; readonly run: () => void };

type ToastStore = { readonly text: string | null; readonly act: ToastAct | null; readonly long: boolean };

/** The app's toast. It says that something was copied, saved, cleared or changed; errors are never toasts. */
export const useToastStore = create<ToastStore>()(() => ({ text: null, act: null, long: false }));

let timer: ReturnType<typeof setTimeout> | undefined;

function startTimer(): void {
  clearTimeout(timer);
  timer = setTimeout(hideToast, useToastStore.getState().long ? longMilliseconds : toastMilliseconds);
}

/**
 * Shows a toast in place of the last one and announces it politely.
 * @param long false for one that says nothing new
 * @param say announces it
 */
export function toast(text: string, act: ToastAct | null = null, long = act !== null, say = announce): void {
  useToastStore.setState({ text, act, long });
  say(text);
  startTimer();
}

/** While somebody points at the toast or has the focus in it, no time runs out; afterwards it starts anew. */
export function keepToast(kept: boolean): void {
  if (kept) clearTimeout(timer);
  else if (useToastStore.getState().text !== null) startTimer();
}

/** Hides the toast. */
export function hideToast(): void {
  clearTimeout(timer);
  useToastStore.setState({ text: null, act: null, long: false });
}
