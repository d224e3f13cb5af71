import type { Host } from './host';

/** How long quitting waits for its last acts, in milliseconds: a keyring's open question must not keep the app alive. */
const longestWaitMs = 5000;

/**
 * Holds the first quit until every last act has ended, well or not, or the time is up: a copied secret is off the
 * clipboard, running saves are on the disk, backups are made. One act that fails does not cut the others short.
 */
export function quitCleanly(
  app: Pick<Host['app'], 'on' | 'quit'>,
  lastActs: readonly (() => Promise<unknown>)[],
): void {
  let finished = false;
  app.on('before-quit', (event) => {
    if (finished) return;
    event.preventDefault();
    const timeIsUp = new Promise((resolve) => setTimeout(resolve, longestWaitMs).unref());
    void Promise.race([Promise.allSettled(lastActs.map((act) => act())), timeIsUp]).then(() => {
      finished = true;
      app.quit();
    });
  });
}
