import type { MenuCommand } from '../../shared/contract/app-shell';
import type { AppState } from '../../shared/contract/app-state';
import type { UndoOffer } from '../../shared/contract/undo-requests';
import { noFilter } from '../../shared/inventory/first-view';
import { dayOf } from '../../shared/model/days';
import { listen } from '../api';
import { t } from '../messages/t';
import { putApp, useAppStore } from './app-store';
import { chooseCompany, companiesChanged } from './company-store';
import { putProgress } from './job-store';
import { inventoryChanged } from './keys-list-store';
import { renewKeys } from './keys-store';
import { changeKeysView } from './keys-view-store';
import { overviewChanged, readOverview } from './overview-store';
import { go } from './route-store';
import { putCheck } from './test-progress';
import { toast } from './toast-store';
import { wipeTyped } from './wiped-at-lock';

/** The page's handlers for events that ask it to act. */
export type PageActs = {
  readonly runCommand: (command: MenuCommand) => void;
  readonly followLink: () => void;
  /** Another act can be undone now, or none. */
  readonly undoChanged: (offer: UndoOffer | null) => void;
};

/**
 * Subscribes to main's events for as long as the page lives. Events carry only the ids of keys; the records that are
 * cached are read again.
 */
export function followEvents({ runCommand, followLink, undoChanged }: PageActs): void {
  listen('app.changed', putApp);
  listen('keys.changed', ({ ids }) => renewKeys(ids));
  listen('inventory.changed', (counts) => {
    overviewChanged(counts);
    inventoryChanged(counts.revision);
    companiesChanged(counts);
  });
  listen('tests.progressed', ({ id, check }) => putCheck(id, check));
  listen('jobs.progressed', putProgress);
  listen('menu.chosen', ({ command }) => runCommand(command));
  listen('link.opened', followLink);
  listen('undo.changed', ({ offer }) => undoChanged(offer));
  listen('updates.changed', () => void import('./read-updates').then((m) => m.readUpdates()));
  listen('reviews.dueAsked', showDueReviews);
  listen('secrets.hide', wipeTyped);
  listen('clipboard.cleared', () => toast(t('kit.clipboardCleared')));
  followDates();
}

/** Milliseconds between two looks at the calendar. A timer until midnight would be late after the computer slept. */
const betweenDays = 60_000;

/** What is due depends on the day and on the review interval, whose changes main does not report as ones of keys. */
function followDates(): void {
  let day = dayOf(new Date());
  setInterval(() => {
    const today = dayOf(new Date());
    if (today === day) return;
    day = today;
    void renewInventory();
  }, betweenDays);
  useAppStore.subscribe(({ app }, { app: before }) => {
    if (app && before && dueSettings(app) !== dueSettings(before)) void renewInventory();
  });
}

/** The settings that decide what is due. */
function dueSettings({ settings: { reviewEveryDays, largestAges } }: AppState): string {
  return JSON.stringify([reviewEveryDays, largestAges]);
}

async function renewInventory(): Promise<void> {
  if (!useAppStore.getState().app || useAppStore.getState().app?.settings.account === 'none') return;
  const revision = await readOverview();
  if (revision !== null) inventoryChanged(revision);
}

/** Shows the keys whose review is late or due this week, after a click on the reminder, which is about all companies. */
function showDueReviews(): void {
  chooseCompany(null);
  changeKeysView({ query: '', filter: { ...noFilter, review: ['late', 'in-7'] } });
  go({ name: 'keys', id: null, group: null });
}
