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
  /** The visible screen, which may be a read-only one while the app is locked. A new number means a new screen. */
  readonly shown: number;
  /** The screen hidden by a lock, with what was typed in it; null when none is. */
  readonly held: number | null;
};

/** The screens: at most one visible and one behind the lock. */
export const useScreens = create<Screens>()(() => ({ shown: 1, held: null }));

type Scrolled = { readonly element: Element; readonly top: number; readonly left: number };

/** Where the person was when the app locked. It contains no value: fields with values are wiped first. */
type Place = {
  readonly route: ReturnType<typeof useRouteStore.getState>;
  readonly dialog: AppShellDialog | null;
  readonly newSetup: boolean;
  readonly focus: Element | null;
  readonly scrolled: readonly Scrolled[];
};

let place: Place | null = null;

/** True when only the passphrase or the keyring opens the values. Without a reason, the vault is still being opened. */
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

/** Hides the current screen. Typed text stays in it; passphrases and values are wiped. */
function hold(): void {
  place = readPlace();
  // Main's event usually did this already. A vault that locks for another reason than a lock sends none.
  wipeTyped();
  closeProtection(false);
  readLocked(false);
  hideToast();
  clearAnnouncement();
  useAppShellStore.setState({ open: null });
  useNewSetupStore.setState({ open: false });
  useScreens.setState(({ shown }) => ({ held: shown, shown: shown + 1 }));
}

/** Restores the hidden screen, unless the person unlocked while reading: then they stay where they are. */
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

// Subscribed at module load, so that it runs before any screen reacts to the lock.
useAppStore.subscribe(({ app }, { app: before }) => {
  if (!app || !before) return;
  if (app.settings.account !== before.settings.account) {
    place = null;
    // It may tell of the other account, and offer what is no longer there.
    hideToast();
    useScreens.setState(({ shown }) => ({ shown: shown + 1, held: null }));
  } else if (isLocked(app) && !isLocked(before)) hold();
  else if (!isLocked(app) && isLocked(before)) release();
});

/** Restores scroll position and focus of a screen that is visible again. */
export function restorePlace(): void {
  const back = place;
  place = null;
  if (!back) return;
  for (const { element, top, left } of back.scrolled) element.scrollTo({ top, left, behavior: 'instant' });
  // Runs after everything that takes the focus as it is rendered.
  requestAnimationFrame(() => {
    if (back.focus instanceof HTMLElement && back.focus !== document.body && back.focus.isConnected) back.focus.focus();
  });
}
