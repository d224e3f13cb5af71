import type { MenuCommand } from '../../shared/contract/app-shell';
import { t } from '../messages/t';
import { announce } from '../state/announcer';
import { closeAppShellDialog, openAppShellDialog, useAppShellStore } from '../state/app-shell-store';
import { useAppStore } from '../state/app-store';
import { openCompanies, useCompanyStore } from '../state/company-store';
import { askForNewSetup } from '../state/new-setup-store';
import { readLocked, useProtectionStore } from '../state/protection-store';
import { go, useRouteStore } from '../state/route-store';
import { send } from '../state/send';

/** True when the app's places are shown: an account is chosen and no unlock screen covers them. */
function arePlacesShown(): boolean {
  const { app } = useAppStore.getState();
  if (!app || app.settings.account === 'none') return false;
  return app.vault.state !== 'locked' || app.vault.reason === null || useProtectionStore.getState().readingLocked;
}

/** True when one of the page's own dialogs is open. It must be answered or closed first. */
function isQuestionOpen(): boolean {
  return useAppShellStore.getState().open === null && document.querySelector('.scrim') !== null;
}

/** How many frames (about two seconds) to wait for a rendered place to focus its title. */
const maxWait = 120;

/**
 * Focuses the result of `find` once the place is rendered; its code may still be loading. A new place focuses its title
 * when it renders, possibly a moment later, so this waits for that. Stops when the person goes elsewhere or does
 * something else, or the app locks.
 */
function focusSoon(find: () => HTMLElement | null | undefined, isNew: boolean): void {
  const place = useRouteStore.getState().route.name;
  const done = new AbortController();
  for (const act of ['keydown', 'pointerdown'])
    window.addEventListener(act, () => done.abort(), { capture: true, signal: done.signal });
  let left = maxWait;
  const look = () => {
    if (useRouteStore.getState().route.name !== place || !arePlacesShown()) done.abort();
    if (done.signal.aborted) return;
    const found = find();
    const settled = !isNew || left === 0 || document.activeElement === document.querySelector('main h1');
    if (found && settled) {
      done.abort();
      found.focus();
      if (found instanceof HTMLInputElement) found.select();
      return;
    }
    if (found) left -= 1;
    requestAnimationFrame(look);
  };
  look();
}

function findKey(): void {
  // Going there again would lose the selection.
  const isNew = useRouteStore.getState().route.name !== 'keys';
  if (isNew) go({ name: 'keys', id: null, group: null });
  focusSoon(() => document.querySelector<HTMLElement>('main input[type=search]'), isNew);
}

function chooseACompany(): void {
  if (useCompanyStore.getState().companies.length > 1) openCompanies(true);
  else announce(t('app.company.oneOnly'));
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
    closeAppShellDialog();
    void send('vault.lock', {});
  } else if (arePlacesShown() && !isQuestionOpen()) openAppShellDialog('no-lock');
}

const withoutText = ['button', 'checkbox', 'color', 'file', 'image', 'radio', 'range', 'reset', 'submit'];

function isTextField(element: Element | null): boolean {
  if (element instanceof HTMLInputElement) return !withoutText.includes(element.type);
  return element instanceof HTMLTextAreaElement;
}

/** In a text field Undo is the field's own, as the system's menu item does it. */
function undoHere(): void {
  if (isTextField(document.activeElement)) document.execCommand('undo');
  else if (arePlacesShown() && !isQuestionOpen() && useAppShellStore.getState().open === null)
    void import('./undo').then((m) => m.undoLast());
}

/** Runs a command of the application menu, if it is possible now. */
export function runCommand(command: MenuCommand): void {
  if (command === 'lock') lockNow();
  else if (command === 'undo') undoHere();
  else if (isQuestionOpen()) return;
  else if (command === 'shortcuts' || command === 'about' || command === 'log') openAppShellDialog(command);
  else if (arePlacesShown()) goWhereAsked(command);
}

function goWhereAsked(command: Exclude<MenuCommand, 'undo' | 'lock' | 'shortcuts' | 'about' | 'log'>): void {
  closeAppShellDialog();
  if (command === 'new-setup') askForNewSetup();
  else if (command === 'find-key') findKey();
  else if (command === 'company') chooseACompany();
  else if (command === 'activity') go({ name: 'activity', key: null });
  else if (command === 'print') showPrinting();
  else go({ name: command });
}
