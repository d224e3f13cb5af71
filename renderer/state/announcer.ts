import { create } from 'zustand';

type Announcement = { readonly text: string; readonly turn: number };

/** The text of the polite live region. `turn` makes a repeated text count as a change. */
export const useAnnouncement = create<Announcement>()(() => ({ text: '', turn: 0 }));

/** Clears the last text, which may name a company. */
export function clearAnnouncement(): void {
  useAnnouncement.setState({ text: '' });
}

/** Announces a text to screen readers at the next pause, without moving the focus. */
export function announce(text: string): void {
  useAnnouncement.setState(({ turn }) => ({ text, turn: turn + 1 }));
}
