import type { Handlers } from './register-handlers';
import type { Reach } from './services';

/** Requests about the app as a program: updates, what it runs on, its log, and links that lead into it. */
export function deskHandlers({ updates, facts, readLog, link, acts }: Reach) {
  return {
    'updates.read': () => updates.read(),
    'updates.restart': async () => {
      await updates.restart();
      return {};
    },
    'updates.taskStands': ({ on }) => {
      updates.taskStands(on);
      return {};
    },
    'about.read': () => facts(),
    'log.read': () => ({ facts: facts(), lines: [...readLog()] }),
    // The page asks for the first time when it follows main's events.
    'link.take': () => {
      acts.pageListens();
      return { target: link.take() };
    },
  } satisfies Partial<Handlers>;
}
