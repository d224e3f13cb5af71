import type { Host, HostWindow } from '../../host';

/** How long quitting waits for its last acts, in milliseconds: a keyring's open question must not keep the app alive. */
const maxWaitMs = 5000;

/** The same while files are being written: a slow disk gets its time, one that never answers does not. */
const maxWritingMs = 120_000;

/**
 * Holds the first quit until every last act has ended, well or not, or the time is up: a copied secret is off the
 * clipboard, running saves are on the disk, backups are made. One act that fails does not cut the others short.
 * The returned function does the last acts now; the quit that follows is not held.
 * @param isWriting whether files are being written now.
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
 * Does the last acts when Windows ends the session: the app is not asked to quit then (Electron docs, `before-quit`).
 * While Windows only asks, another program may still say no, so that only the clipboard is cleared.
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
