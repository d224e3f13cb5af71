import type { LinkTarget } from '../../shared/contract/app-shell';
import { openAppShellDialog } from '../state/app-shell-store';
import { useAppStore } from '../state/app-store';
import { readKey } from '../state/keys-store';
import { askForNewSetup } from '../state/new-setup-store';
import { useOverviewStore } from '../state/overview-store';
import { useProtectionStore } from '../state/protection-store';
import { go } from '../state/route-store';
import { send } from '../state/send';

let waiting: LinkTarget | null = null;

/** True when an account is open, the vault is readable and its first screen is there. A link waits until then. */
function canGo(): boolean {
  const { app } = useAppStore.getState();
  if (!app || app.settings.account === 'none') return false;
  const readable = app.vault.state !== 'locked' || useProtectionStore.getState().readingLocked;
  return readable && useOverviewStore.getState().overview !== null;
}

/** Opens a key, or says that it is not here. One that cannot be read is opened, and its place says why. */
async function goToKey(target: Extract<LinkTarget, { kind: 'key' }>): Promise<void> {
  const isGone = (await readKey(target.id)) === null;
  // The app may have locked, or a dialog opened, since the link was taken.
  if (!canGo() || isInterrupting()) {
    waiting ??= target;
    return;
  }
  go({ name: 'keys', id: isGone ? null : target.id, group: null });
  if (isGone) openAppShellDialog('unknown-link');
}

function goTo(target: LinkTarget): void {
  if (target.kind === 'key') void goToKey(target);
  else if (target.place === 'keys' || target.place === 'care') go({ name: 'keys', id: null, group: null });
  else if (target.place === 'activity') go({ name: 'activity', key: null });
  else if (target.place === 'setup') {
    go({ name: 'home' });
    askForNewSetup();
  } else go({ name: target.place });
}

/** An open dialog is not interrupted, because the link comes from outside. */
function isInterrupting(): boolean {
  return document.querySelector('.scrim') !== null;
}

function tryToGo(): void {
  if (!waiting || !canGo() || isInterrupting()) return;
  const target = waiting;
  waiting = null;
  goTo(target);
}

/** Follows the last external link as soon as possible. A newer link replaces a waiting one. */
export async function followLink(): Promise<void> {
  const answer = await send('link.take', {});
  if (!answer.ok || !answer.value.target) return;
  waiting = answer.value.target;
  tryToGo();
}

/** Tries again after every change that a link may wait for. */
export function watchForLinks(): void {
  useAppStore.subscribe(tryToGo);
  useOverviewStore.subscribe(tryToGo);
  useProtectionStore.subscribe(tryToGo);
}
