import { KnownFailure } from '../failures';
import type { Handlers } from './register-handlers';
import type { HandlerServices } from './services';

/** Requests about the app as a program: updates, its versions, its log, and links that lead into it. */
export function appShellHandlers({ accounts, quit, updates, appDetails, readLog, link, acts }: HandlerServices) {
  return {
    'app.quit': async () => {
      const opens = await accounts.current().then(
        () => true,
        () => false,
      );
      // A compromised page must not end running work with it.
      if (opens) throw new KnownFailure('bad-input', 'open');
      quit();
      return {};
    },
    'updates.read': () => updates.read(),
    'updates.restart': async () => {
      await updates.restart();
      return {};
    },
    'updates.setBusy': ({ on }) => {
      updates.setBusy(on);
      return {};
    },
    'about.read': () => appDetails(),
    'log.read': () => ({ app: appDetails(), lines: [...readLog()] }),
    // The page sends this first when it starts to listen to main's events.
    'link.take': () => {
      acts.pageListens();
      return { target: link.take() };
    },
  } satisfies Partial<Handlers>;
}
