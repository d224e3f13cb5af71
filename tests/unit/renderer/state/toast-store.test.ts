import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { announceAlso, useAnnouncement } from '../../../../renderer/state/announcer';
import { hideToast, keepToast, toast, useToastStore } from '../../../../renderer/state/toast-store';

const shown = () => useToastStore.getState().text;
const act = { label: 'Undo', run: () => undefined };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  hideToast();
  vi.useRealTimers();
});

it('a toast that only repeats leaves soon, one with a button later', () => {
  toast('Copied');
  vi.advanceTimersByTime(2600);
  expect(shown()).toBeNull();
  toast('Owner changed', act);
  vi.advanceTimersByTime(9900);
  expect(shown()).toBe('Owner changed');
  vi.advanceTimersByTime(200);
  expect(useToastStore.getState()).toEqual({ text: null, act: null, long: false });
});

it('it stays for as long as somebody points at it or has the focus in it, and its time starts anew', () => {
  toast('Owner changed', act);
  vi.advanceTimersByTime(9000);
  keepToast(true);
  vi.advanceTimersByTime(600_000);
  expect(shown()).toBe('Owner changed');
  keepToast(false);
  vi.advanceTimersByTime(9900);
  expect(shown()).toBe('Owner changed');
  vi.advanceTimersByTime(200);
  expect(shown()).toBeNull();
  keepToast(false);
  vi.advanceTimersByTime(600_000);
  expect(shown()).toBeNull();
});

it('an offer is announced with what was said just before, and not with what was read long ago', () => {
  toast('Tag added to 2 keys');
  announceAlso('To undo it, press Ctrl+Z.');
  expect(useAnnouncement.getState().text).toBe('Tag added to 2 keys To undo it, press Ctrl+Z.');
  vi.advanceTimersByTime(2100);
  announceAlso('Note changed');
  expect(useAnnouncement.getState().text).toBe('Note changed');
});
