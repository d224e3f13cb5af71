import type { Host, HostWindow } from '../../host';

/** How long quitting waits, in milliseconds: an open keyring prompt must not keep the app alive. */
const maxWaitMs = 5000;

/** How long quitting waits while files are being written, in milliseconds: enough for a slow disk, but not for ever. */
const maxWritingMs = 120_000;

/**
 * Delays the first quit until every task has settled or the time is up: the copied secret is cleared, running saves are
 * on the disk, backups are made. A task that fails does not stop the others. The returned function runs the tasks now;
 * the quit that follows is not delayed.
 * @param isWriting true while files are being written.
 */
export function quitCleanly(
  app: Pick<Host['app'], 'on' | 'quit'>,
  lastActs: readonly (() => Promise<unknown>)[],
  isWriting: () => boolean,
): () => Promise<void> {
  let finished = false;
  const finish = async () => {
    const acts = Promise.allSettled(lastActs.map((act) => act()));
    for (let waited = 0; waited === 0 || (isWriting() && waited < maxWritingMs); waited += maxWaitMs) {
      const done = await Promise.race([acts.then(() => true), timeIsUp()]);
      if (done) break;
    }
    finished = true;
  };
  app.on('before-quit', (event) => {
    if (finished) return;
    event.preventDefault();
    void finish().then(() => app.quit());
  });
  return finish;
}

/**
 * Runs the same tasks when Windows ends the session, because Electron emits no `before-quit` then (Electron docs,
 * `before-quit`). While Windows only asks, another program may still refuse, so only the clipboard is cleared.
 */
export function followSessionEnd(
  window: Pick<HostWindow, 'on'>,
  { clearClipboard, finish }: { readonly clearClipboard: () => Promise<unknown>; readonly finish: () => Promise<void> },
): void {
  window.on('query-session-end', () => void clearClipboard().catch(() => undefined));
  window.on('session-end', () => void finish());
}

function timeIsUp(): Promise<false> {
  return new Promise((resolve) => setTimeout(() => resolve(false), maxWaitMs).unref());
}
