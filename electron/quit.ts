import type { Host } from './host';

/** How long quitting waits for its last acts, in milliseconds: a keyring's open question must not keep the app alive. */
const longestWaitMs = 5000;

/**
 * Holds the first quit until every last act has ended, well or not, or the time is up: a copied secret is off the
 * clipboard, running saves are on the disk, backups are made. One act that fails does not cut the others short.
 * The returned function does the last acts now; the quit that follows is not held.
 */
export function quitCleanly(
  app: Pick<Host['app'], 'on' | 'quit'>,
  lastActs: readonly (() => Promise<unknown>)[],
): () => Promise<void> {
  let finished = false;
  const finish = async () => {
    const timeIsUp = new Promise((resolve) => setTimeout(resolve, longestWaitMs).unref());
    await Promise.race([Promise.allSettled(lastActs.map((act) => act())), timeIsUp]);
    finished = true;
  };
  app.on('before-quit', (event) => {
    if (finished) return;
    event.preventDefault();
    void finish().then(() => app.quit());
  });
  return finish;
}
