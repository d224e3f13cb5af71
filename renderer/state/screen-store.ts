import { create } from 'zustand';
import type { AppState } from '../../shared/contract/app-state';
import { clearAnnouncement } from './announcer';
import { type AppShellDialog, useAppShellStore } from './app-shell-store';
import { useAppStore } from './app-store';
import { useNewSetupStore } from './new-setup-store';
import { closeProtection, readLocked, useProtectionStore } from './protection-store';
import { useRouteStore } from './route-store';
import { hideToast } from './toast-store';
import { wipeTyped } from './wiped-at-lock';

type Screens = {
  /** The screen in sight, or the one that stands for reading while the app is locked. A new number is a fresh screen. */
  readonly shown: number;
  /** The screen that a lock took away, with what was typed in it; null when none waits. */
  readonly held: number | null;
};

/** Which screens there are: at most one in sight and one behind the lock. */
export const useScreens = create<Screens>()(() => ({ shown: 1, held: null }));

type Scrolled = { readonly element: Element; readonly top: number; readonly left: number };

/** Where the person was when the app locked. Nothing of it is a value: fields with one are wiped before. */
type Place = {
  readonly route: ReturnType<typeof useRouteStore.getState>;
  readonly dialog: AppShellDialog | null;
  readonly newSetup: boolean;
  readonly focus: Element | null;
  readonly scrolled: readonly Scrolled[];
};

let place: Place | null = null;

/** Whether nothing but the passphrase, or the keyring, opens the values. Without a reason the vault is still being opened. */
function isLocked(app: AppState | null): boolean {
  return app?.vault.state === 'locked' && app.vault.reason !== null;
}

function readPlace(): Place {
  const scrolled = [...document.querySelectorAll('body *')]
    .filter(({ scrollTop, scrollLeft }) => scrollTop > 0 || scrollLeft > 0)
    .map((element) => ({ element, top: element.scrollTop, left: element.scrollLeft }));
  return {
    route: useRouteStore.getState(),
    dialog: useAppShellStore.getState().open,
    newSetup: useNewSetupStore.getState().open,
    focus: document.activeElement,
    scrolled,
  };
}

/** Takes the screen away as it stands. What was typed stays in it; passphrases and values do not. */
function hold(): void {
  place = readPlace();
  wipeTyped();
  closeProtection(false);
  readLocked(false);
  hideToast();
  clearAnnouncement();
  useAppShellStore.setState({ open: null });
  useNewSetupStore.setState({ open: false });
  useScreens.setState(({ shown }) => ({ held: shown, shown: shown + 1 }));
}

/** Gives the screen back, unless the person unlocked in the middle of reading: then they go on there. */
function release(): void {
  const { held } = useScreens.getState();
  if (held === null) return;
  if (place === null || useProtectionStore.getState().readingLocked) {
    place = null;
    useScreens.setState({ held: null });
    return;
  }
  useRouteStore.setState(place.route);
  useAppShellStore.setState({ open: place.dialog });
  useNewSetupStore.setState({ open: place.newSetup });
  useScreens.setState({ shown: held, held: null });
}

// Subscribed while the module is read, so that it runs before any screen hears of the lock.
useAppStore.subscribe(({ app }, { app: before }) => {
  if (!app || !before) return;
  if (app.settings.account !== before.settings.account) {
    place = null;
    useScreens.setState(({ shown }) => ({ shown: shown + 1, held: null }));
  } else if (isLocked(app) && !isLocked(before)) hold();
  else if (!isLocked(app) && isLocked(before)) release();
});

/** Gives scroll and focus back to a screen that is in sight again. */
export function restorePlace(): void {
  const back = place;
  place = null;
  if (!back) return;
  for (const { element, top, left } of back.scrolled) element.scrollTo({ top, left, behavior: 'instant' });
  // After everything that takes the focus for itself when it is drawn.
  requestAnimationFrame(() => {
    if (back.focus instanceof HTMLElement && back.focus !== document.body && back.focus.isConnected) back.focus.focus();
  });
}
