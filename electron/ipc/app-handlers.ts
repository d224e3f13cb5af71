import type { Reach } from './handlers';
import type { Handlers } from './serve';

/** Requests about the app itself: its state, which account stands open, settings, links and the window. */
export function appHandlers(reach: Reach) {
  const { accounts, settings, clipboard, links, readState, changed } = reach;
  return {
    'app.read': () => readState(),
    'app.chooseAccount': async ({ account }) => {
      await accounts.choose(account);
      changed();
      return readState();
    },
    'app.restartPractice': async () => {
      await accounts.restartPractice();
      changed();
      return readState();
    },
    'app.dismissNotice': async ({ id }) => {
      (await accounts.current()).vault.dismissNotice(id);
      changed();
      return readState();
    },
    'settings.change': async (change) => {
      // A key that was sent without a value asks for no change.
      const given = Object.entries(change).filter(([, value]) => value !== undefined);
      const next = settings.change(Object.fromEntries(given));
      reach.applyTheme(next.theme);
      reach.protectWindow(next.protectWindow);
      reach.lock.again();
      changed();
      return next;
    },
    'clipboard.copyText': async ({ text }) => {
      await clipboard.copyText(text);
      return {};
    },
    'links.open': async ({ link }) => {
      await links.open(link);
      return {};
    },
    'links.mail': async ({ subject, body }) => {
      await links.mail(subject, body);
      return {};
    },
    'window.compact': ({ on }) => {
      reach.compact(on);
      return {};
    },
  } satisfies Partial<Handlers>;
}
