import { create } from 'zustand';

type Announcement = { readonly text: string; readonly turn: number };

/** The text of the polite live region. `turn` makes a repeated text count as a change. */
export const useAnnouncement = create<Announcement>()(() => ({ text: '', turn: 0 }));

/** Clears the last text, which may name a company. */
export function clearAnnouncement(): void {
  useAnnouncement.setState({ text: '' });
}

let saidAt = Number.NEGATIVE_INFINITY;

/** Milliseconds in which a screen reader may not have read the last text yet. */
const readingMs = 2000;

/** Announces a text together with the one just before it, which it would otherwise silence. */
export function announceAlso(text: string): void {
  const before = performance.now() - saidAt < readingMs ? useAnnouncement.getState().text : '';
  announce([before, text].filter(Boolean).join(' '));
}

/** Announces a text to screen readers at the next pause, without moving the focus. */
export function announce(text: string): void {
  saidAt = performance.now();
  useAnnouncement.setState(({ turn }) => ({ text, turn: turn + 1 }));
}
