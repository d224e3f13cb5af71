import { create } from 'zustand';

type Announcement = { readonly text: string; readonly turn: number };

/** The text that the polite live region holds. `turn` makes the same words count as news when they come again. */
export const useAnnouncement = create<Announcement>()(() => ({ text: '', turn: 0 }));

/** Takes the last words away, which may name a company. */
export function clearAnnouncement(): void {
  useAnnouncement.setState({ text: '' });
}

/** Says something to screen readers at the next pause, without moving the focus. */
export function announce(text: string): void {
  useAnnouncement.setState(({ turn }) => ({ text, turn: turn + 1 }));
}
