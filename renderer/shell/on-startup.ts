import { readUpdates } from '../state/read-updates';
import { isTask, useRouteStore } from '../state/route-store';
import { send } from '../state/send';
import { followLink, watchForLinks } from './follow-link';
import { runCommand } from './run-command';

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
}

/** A bare question mark cannot be a menu shortcut, because then nobody could type one. */
function helpByQuestionMark(event: KeyboardEvent): void {
  if (event.key !== '?' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
  event.preventDefault();
  runCommand('help');
}

let started = false;

/** Starts what can wait until after the first screen: the link that started the app, the status of updates, and `?`. */
export function onStartup(): void {
  if (started) return;
  started = true;
  window.addEventListener('keydown', helpByQuestionMark);
  publishBusy();
  watchForLinks();
  void followLink();
  void readUpdates();
}

/** Tells main, now and on every change, whether a task is open, which a restart must not interrupt. */
function publishBusy(): void {
  let told: boolean | null = null;
  const tell = () => {
    const on = isTask(useRouteStore.getState().route);
    if (on === told) return;
    told = on;
    void send('updates.setBusy', { on });
  };
  useRouteStore.subscribe(tell);
  tell();
}
