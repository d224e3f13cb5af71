import { askManagerMail } from '../../shared/guides/ask-manager-mail';
import { askOwnerMail } from '../../shared/review/ask-owner-mail';
import { KnownFailure } from '../failures';
import { refuseWeakerLock } from '../features/lock/weaker-lock';
import { personName } from '../shell/system/identity';
import { type KeyTexts, listedAtOnce } from './key-texts';
import type { Handlers } from './register-handlers';
import type { HandlerServices } from './services';

/** Requests about the app itself: state, choice of account, settings, links and the window. */
export function appHandlers(services: HandlerServices, texts: KeyTexts) {
  const { accounts, settings, clipboard, links, guards, words, readState, changed } = services;
  let isFirst = true;
  return {
    'app.read': async () => {
      const state = await readState();
      // The page lists the keys once it has painted this state: prepare the first list meanwhile. Not while the vault
      // is still opening, since its keys would differ by then.
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
      services.launchNotices.dismiss(id);
      (await accounts.current()).vault.dismissNotice(id);
      changed();
      return readState();
    },
    'settings.change': async (change) => {
      // An undefined value asks for no change.
      const given = Object.entries(change).filter(([, value]) => value !== undefined);
      const reason = services.words('lock.touchIdOffReason');
      await refuseWeakerLock(settings.read(), Object.fromEntries(given), {
        accounts,
        touchId: services.guards.touchId,
        reason,
      });
      const next = settings.change(Object.fromEntries(given));
      services.applyTheme(next.theme);
      guards.capture.apply();
      services.lock.again();
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
    'links.mail': async ({ mail }) => {
      guards.mail.take();
      const { writer, reviews } = await accounts.current();
      if (mail.kind === 'ask-manager') {
        const person = personName(settings.read().displayName);
        await links.mail(askManagerMail(words, writer.get(mail.id), person));
        return {};
      }
      const item = (await reviews.read(mail.review)).items.find(({ key }) => key.id === mail.id);
      if (!item) throw new KnownFailure('not-found');
      await links.mail(askOwnerMail(words, item));
      return {};
    },
    'window.compact': ({ on }) => {
      services.compact(on);
      return {};
    },
  } satisfies Partial<Handlers>;
}
