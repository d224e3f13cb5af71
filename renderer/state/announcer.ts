import { create } from 'zustand';

type Announcement = { readonly text: string; readonly turn: number };

/** The text that the polite live region holds. `turn` makes the same words count as news when they come again. */
export const useAnnouncement = create<Announcement>()(() => ({ text: '', turn: 0 }));

/** Says something to screen readers at the next pause, without moving the focus. */
export function announce(text: string): void {
  useAnnouncement.setState(({ turn }) => ({ text, turn: turn + 1 }));
}
