import { startChild } from '../../harness/headless/child.mjs';

/**
 * Opens one data folder after the other with the real app.
 * @typedef {Pick<import('../../harness/headless/child.mjs').Child, 'ask' | 'kill'>} Opened
 * @typedef {{ readonly open: (folder: string) => Promise<Opened>, readonly end: () => Promise<void> }} Reader
 */

/** How many folders one process opens; a fresh one follows, so that nothing piles up. */
const maxOpened = 100;

/**
 * A reader in a process that lives for many folders. Each time the composition root builds the whole app anew, and the
 * app that was open before quits as a person would quit it.
 * @returns {Reader}
 */
export function createReader() {
  /** @type {import('../../harness/headless/child.mjs').Child | null} */
  let child = null;
  let opened = 0;
  const end = async () => {
    await child?.kill();
    child = null;
    opened = 0;
  };
  return {
    end,
    async open(folder) {
      if (opened >= maxOpened) await end();
      child ??= await startChild({ switches: ['--rename-ms=150'] });
      opened += 1;
      const { ask } = child;
      const answer = await ask('open', { folder });
      if (!answer.ok) throw new Error(`The app did not start: ${answer.failure.code}`);
      return { ask, kill: async () => undefined };
    },
  };
}

/**
 * A reader that starts a process for each folder, for what a shared one cannot show: another user, a process that is killed.
 * @param {Omit<Parameters<typeof startChild>[0], 'folder'>} options
 * @returns {Reader}
 */
export function createStarter(options) {
  return { open: (folder) => startChild({ folder, ...options }), end: async () => undefined };
}
