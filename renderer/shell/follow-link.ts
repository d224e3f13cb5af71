import type { LinkTarget } from '../../shared/contract/app-shell';
import { openAppShellDialog } from '../state/app-shell-store';
import { useAppStore } from '../state/app-store';
import { useKeysStore } from '../state/keys-store';
import { askForNewSetup } from '../state/new-setup-store';
import { useProtectionStore } from '../state/protection-store';
import { go } from '../state/route-store';
import { send } from '../state/send';

let waiting: LinkTarget | null = null;

/** Whether the places stand and all keys are known; before that, and while the vault is locked, a link waits. */
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
  // A question that stands open keeps its answer: the link has been asked for by somebody outside.
  if (!waiting || !canGo() || document.querySelector('.scrim')) return;
  const target = waiting;
  waiting = null;
  goTo(target);
}

/** Goes where the link leads that came last, as soon as that can be; of a link while one waits the newer counts. */
export async function followLink(): Promise<void> {
  const answer = await send('link.take', {});
  if (!answer.ok || !answer.value.target) return;
  waiting = answer.value.target;
  tryToGo();
}

/** Tries again whenever something has changed that a link may have waited for. */
export function watchForLinks(): void {
  useAppStore.subscribe(tryToGo);
  useKeysStore.subscribe(tryToGo);
  useProtectionStore.subscribe(tryToGo);
}
