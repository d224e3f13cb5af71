import { askManagerMail } from '../../shared/guides/ask-manager-mail';
import { firstView, rowsAtOnce } from '../../shared/inventory/first-view';
import { askOwnerMail } from '../../shared/review/ask-owner-mail';
import { KnownFailure } from '../failures';
import { noteProtectiveChange } from '../features/lock/protective-settings';
import { refuseWeakerLock } from '../features/lock/weaker-lock';
import { undoableDismissal } from '../features/undo/undo-dismissal';
import { personName } from '../shell/system/identity';
import type { Handlers } from './register-handlers';
import type { HandlerServices } from './services';

/** Requests about the app itself: state, choice of account, settings, links and the window. */
export function appHandlers(services: HandlerServices) {
  const { accounts, settings, clipboard, links, guards, words, readState, changed } = services;
  return {
    'app.read': readState,
    'app.open': async () => {
      const app = await readState();
      const { account, keysTable } = app.settings;
      if (account === 'none') return { app, overview: null, list: null };
      const { inventory } = await accounts.current();
      const company = app.settings.companies[account] ?? null;
      const view = { ...firstView(keysTable.grouping), company };
      return {
        app,
        overview: inventory.overview(company),
        list: inventory.lists.view({ view, from: 0, count: rowsAtOnce }),
      };
    },
    'app.chooseAccount': async ({ account }) => {
      await accounts.choose(account);
      changed();
      return readState();
    },
    'app.restartPractice': async () => {
      await accounts.restartPractice();
      settings.change({ companies: { ...settings.read().companies, practice: null } });
      changed();
      return readState();
    },
    'app.dismissNotice': async ({ id }) => {
      const { vault, undo } = await accounts.current();
      const isListed = [...vault.notices(), ...services.launchNotices.list()].some((notice) => notice.id === id);
      services.launchNotices.dismiss(id);
      vault.dismissNotice(id);
      const bringBack = () => [services.launchNotices.bringBack(id), vault.bringBackNotice(id)].includes(true);
      if (isListed) undo.note(undoableDismissal(bringBack, changed));
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
      await noteProtectiveChange(settings.read(), Object.fromEntries(given), accounts);
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
      const { writer, reviews, vault } = await accounts.current();
      // A mail gives nothing away that a lock protects, so a locked vault does not stop it; then there is no line.
      const note = async () => {
        if (vault.status().state !== 'locked')
          await vault.note({ type: 'mail-written', keyId: mail.id, known: 'recorded', facts: { kind: mail.kind } });
      };
      if (mail.kind === 'ask-manager') {
        await note();
        const person = personName(settings.read().displayName);
        await links.mail(askManagerMail(words, writer.get(mail.id), person));
        return {};
      }
      const item = (await reviews.items(mail.review)).find(({ key }) => key.id === mail.id);
      if (!item) throw new KnownFailure('not-found');
      const owner = writer.find(mail.id)?.owner?.value;
      if (!owner) throw new KnownFailure('bad-input', 'owner');
      await note();
      await links.mail(askOwnerMail(words, item, owner));
      return {};
    },
    'window.compact': ({ on }) => {
      services.compact(on);
      return {};
    },
  } satisfies Partial<Handlers>;
}
