import type { MenuCommand } from '../../shared/desk';
import { useAppStore } from '../state/app-store';
import { ask } from '../state/ask';
import { closeDesk, openDesk, useDeskStore } from '../state/desk-store';
import { askForNewSetup } from '../state/new-setup-store';
import { readLocked, useProtectionStore } from '../state/protection-store';
import { go, useRouteStore } from '../state/route-store';

/** Whether the places of the app stand: an account is chosen, and no unlock screen is in the way. */
function placesStand(): boolean {
  const { app } = useAppStore.getState();
  if (!app || app.settings.account === 'none') return false;
  return app.vault.state !== 'locked' || app.vault.reason === null || useProtectionStore.getState().readingLocked;
}

/** Whether a question of the page itself stands open: that is to be answered or closed first. */
function questionStands(): boolean {
  return useDeskStore.getState().open === null && document.querySelector('.scrim') !== null;
}

/** How many frames are waited for a place to be drawn. */
const longestWait = 120;

/**
 * Gives the focus to what `find` finds, once the place has been drawn; gives up after about two seconds. A new place
 * gives the focus to its title when it is drawn, and that may come a moment later: so it is waited for.
 */
function focusSoon(find: () => HTMLElement | null | undefined, isNew: boolean, left = longestWait): void {
  const found = find();
  const settled = !isNew || left === 0 || document.activeElement === document.querySelector('main h1');
  if (found && settled) {
    found.focus();
    if (found instanceof HTMLInputElement) found.select();
  } else if (left > 0) requestAnimationFrame(() => focusSoon(find, isNew, left - 1));
}

function findKey(): void {
  // Going there again would lose what is picked and open.
  const isNew = useRouteStore.getState().route.name !== 'keys';
  if (isNew) go({ name: 'keys', id: null, group: null });
  focusSoon(() => document.querySelector<HTMLElement>('main input[type=search]'), isNew);
}

function showPrinting(): void {
  const isNew = useRouteStore.getState().route.name !== 'records';
  go({ name: 'records' });
  focusSoon(() => document.querySelector<HTMLElement>('.formats button[aria-describedby~="format-print"]'), isNew);
}

function lockNow(): void {
  const { app } = useAppStore.getState();
  if (app?.vault.protection === 'passphrase' && app.vault.state === 'ready') {
    readLocked(false);
    closeDesk();
    void ask('vault.lock', {});
  } else if (placesStand() && !questionStands()) openDesk('no-lock');
}

/** Does what the person chose in the application menu, where it can be done now. */
export function carryOut(command: MenuCommand): void {
  if (command === 'lock') lockNow();
  else if (questionStands()) return;
  else if (command === 'shortcuts' || command === 'about' || command === 'log') openDesk(command);
  else if (placesStand()) goWhereAsked(command);
}

function goWhereAsked(command: Exclude<MenuCommand, 'lock' | 'shortcuts' | 'about' | 'log'>): void {
  closeDesk();
  if (command === 'new-setup') askForNewSetup();
  else if (command === 'find-key') findKey();
  else if (command === 'print') showPrinting();
  else go({ name: command });
}
