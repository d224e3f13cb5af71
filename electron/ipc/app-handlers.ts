import { refuseWeakerLock } from '../settings/weaker-lock';
import type { Reach } from './handlers';
import { listedAtOnce } from './key-handlers';
import type { KeyTexts } from './key-texts';
import type { Handlers } from './serve';

/** Requests about the app itself: its state, which account stands open, settings, links and the window. */
export function appHandlers(reach: Reach, texts: KeyTexts) {
  const { accounts, settings, clipboard, links, readState, changed } = reach;
  let isFirst = true;
  return {
    'app.read': async () => {
      const state = await readState();
      // The page asks for the keys once it has painted this: they are made ready meanwhile, at the start. Keys of a
      // vault that is still being opened would be others by then.
      if (isFirst && state.vault.state === 'ready') {
        const { records } = (await accounts.current()).vault;
        texts.prepare(() => records.page(null, listedAtOnce).keys);
      }
      isFirst = false;
      return state;
    },
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
      reach.launchNotices.dismiss(id);
      (await accounts.current()).vault.dismissNotice(id);
      changed();
      return readState();
    },
    'settings.change': async (change) => {
      // A key that was sent without a value asks for no change.
      const given = Object.entries(change).filter(([, value]) => value !== undefined);
      const reason = reach.words('lock.touchIdOffReason');
      await refuseWeakerLock(settings.read(), Object.fromEntries(given), { accounts, touchId: reach.touchId, reason });
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
