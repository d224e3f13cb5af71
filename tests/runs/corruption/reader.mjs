import { startChild } from '../../harness/headless/child.mjs';

/**
 * Opens data folders with the real app, one at a time.
 * @typedef {Pick<import('../../harness/headless/child.mjs').Child, 'ask' | 'kill'>} Opened
 * @typedef {{ readonly open: (folder: string) => Promise<Opened>, readonly end: () => Promise<void> }} Reader
 */

/** Folders that one process opens before a fresh one replaces it, so that nothing accumulates. */
const maxOpened = 100;

/**
 * A reader whose process serves many folders. Each time the composition root builds the whole app again, and the open
 * app quits as usual first.
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
 * A reader with a process for each folder, for cases that a shared one cannot show: another user, a killed process.
 * @param {Omit<Parameters<typeof startChild>[0], 'folder'>} options
 * @returns {Reader}
 */
export function createStarter(options) {
  return { open: (folder) => startChild({ folder, ...options }), end: async () => undefined };
}
