import type { LinkTarget } from '../../shared/contract/app-shell';
import { openAppShellDialog } from '../state/app-shell-store';
import { useAppStore } from '../state/app-store';
import { useKeysStore } from '../state/keys-store';
import { askForNewSetup } from '../state/new-setup-store';
import { useProtectionStore } from '../state/protection-store';
import { go } from '../state/route-store';
import { send } from '../state/send';

let waiting: LinkTarget | null = null;

/** True when an account is open, the vault is readable and all keys are loaded. A link waits until then. */
function canGo(): boolean {
  const { app } = useAppStore.getState();
  if (!app || app.settings.account === 'none') return false;
  const readable = app.vault.state !== 'locked' || useProtectionStore.getState().readingLocked;
  return readable && useKeysStore.getState().loaded;
}

function goTo(target: LinkTarget): void {
  if (target.kind === 'key') {
    const known = useKeysStore.getState().byId.has(target.id);
    go({ name: 'keys', id: known ? target.id : null, group: null });
    if (!known) openAppShellDialog('unknown-link');
  } else if (target.place === 'keys' || target.place === 'care') go({ name: 'keys', id: null, group: null });
  else if (target.place === 'setup') {
    go({ name: 'home' });
    askForNewSetup();
  } else go({ name: target.place });
}

function tryToGo(): void {
  // An open dialog is not interrupted, because the link comes from outside.
  if (!waiting || !canGo() || document.querySelector('.scrim')) return;
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
  useKeysStore.subscribe(tryToGo);
  useProtectionStore.subscribe(tryToGo);
}
