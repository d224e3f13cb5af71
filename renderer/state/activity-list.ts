import { create } from 'zustand';
import type { ActivityDay, ActivityRow } from '../../shared/activity/activity-row';
import type { ActivityView } from '../../shared/activity/activity-view';
import type { ActivityAnswer } from '../../shared/contract/activity-requests';
import type { Failure } from '../../shared/contract/failure';
import { listen, request } from '../api';
import { clearActivityFilter, isUsable, useActivityFilter } from './activity-filter';
import { type ActivityRows, createActivityRows, rowsAhead, rowsInChunk } from './activity-rows';
import { useAppStore } from './app-store';
import { companyNow, useCompanyStore } from './company-store';
import { useOverviewStore } from './overview-store';
import { useRouteStore } from './route-store';

/** A list as main answered it. */
export type ActivityList = Omit<ActivityAnswer, 'days' | 'rows'> & {
  readonly view: ActivityView;
  readonly days: readonly ActivityDay[];
  readonly rows: ActivityRows;
};

type ActivityStore = {
  /** The latest list; it stays until main has answered another view. */
  readonly list: ActivityList | null;
  readonly failure: Failure | null;
  /** Increases when rows arrive. */
  readonly arrivals: number;
};

const nothing: ActivityStore = { list: null, failure: null, arrivals: 0 };

/** The list of the Activity page. Main filters and counts; the page holds the rows around those in sight. */
export const useActivityList = create<ActivityStore>()(() => nothing);

/** The minimum of milliseconds between two readings after new lines: a bulk test writes hundreds a second. */
const pauseMs = 250;

/** The view of the latest question, and the number of that question. Answers to earlier ones are dropped. */
let wanted: ActivityView | null = null;
let latest = 0;
let isShown = false;
/** False while the person has scrolled: the list then stays as it is, and new lines are only counted. */
let isAtTop = true;
let isAsking = false;
let isStale = false;
let askedAt = Number.NEGATIVE_INFINITY;
let timer: ReturnType<typeof setTimeout> | undefined;

function viewNow(): ActivityView | null {
  const { route } = useRouteStore.getState();
  const { app } = useAppStore.getState();
  if (!isShown || route.name !== 'activity' || !app || app.settings.account === 'none') return null;
  const { query, period, ...filter } = useActivityFilter.getState();
  return {
    ...filter,
    // Main refuses control characters, which a pasted text can have.
    query: query.replace(/\p{Cc}/gu, ' ').slice(0, 200),
    period: isUsable(period) ? period : { name: 'all', from: null, to: null },
    company: companyNow(),
    key: route.key,
  };
}

function follow(): void {
  const view = viewNow();
  if (!view || (wanted !== null && JSON.stringify(view) === JSON.stringify(wanted))) return;
  wanted = view;
  isAtTop = true;
  void ask();
}

function askSoon(): void {
  isStale = true;
  if (!isShown || isAsking || timer !== undefined) return;
  timer = setTimeout(() => void ask(), Math.max(0, askedAt + pauseMs - performance.now()));
}

async function ask(): Promise<void> {
  clearTimeout(timer);
  timer = undefined;
  const view = wanted;
  if (!view || !isShown) return;
  latest += 1;
  const question = latest;
  const { list } = useActivityList.getState();
  const until = list?.view === view && !isAtTop ? list.until : null;
  isAsking = true;
  isStale = false;
  askedAt = performance.now();
  const answer = await request('activity.view', { view, until, count: rowsInChunk });
  if (question !== latest) return;
  isAsking = false;
  if (answer.ok) accept(view, answer.value);
  else fail(answer.failure, view);
  if (isStale) askSoon();
}

function accept(view: ActivityView, { days, rows: text, ...counted }: ActivityAnswer): void {
  const before = useActivityList.getState().list;
  // The same lines: the rows that are here stay, so that a scrolled list does not wait for them again.
  const isSame = before?.view === view && before.revision === counted.revision && before.older === counted.older;
  // Only what is known of these lines has changed, or older ones have come below them.
  const isLonger = before !== null && (before.listed === counted.listed || before.older > counted.older);
  const isAlike = isLonger && before.view === view && before.until === counted.until;
  const rows = isSame ? before.rows : createActivityRows(counted.listed, isAlike ? before.rows : null);
  if (!isSame) rows.put(0, JSON.parse(text) as ActivityRow[]);
  const list = { ...counted, view, rows, days: isSame ? before.days : (JSON.parse(days) as ActivityDay[]) };
  useActivityList.setState({ list, failure: null });
  if (counted.older > 0) askSoon();
}

function fail(failure: Failure, view: ActivityView): void {
  // Behind a lock the lock's own page tells why.
  if (failure.code !== 'vault-locked') useActivityList.setState({ failure });
  // The rows of another view would contradict the filters that are shown.
  if (useActivityList.getState().list?.view !== view) useActivityList.setState({ list: null });
}

/** Reads the rows that are missing around those in sight. */
export function watchActivity(first: number, last: number, atTop: boolean): void {
  if (atTop && !isAtTop && (useActivityList.getState().list?.newer ?? 0) > 0) askSoon();
  isAtTop = atTop;
  const { list } = useActivityList.getState();
  // At the top somebody may still be typing: each letter is another list.
  const ahead = atTop ? rowsInChunk : rowsAhead;
  for (const from of list?.rows.takeMissing(first - ahead, last + ahead) ?? []) if (list) void read(list, from);
}

async function read(list: ActivityList, from: number): Promise<void> {
  const { view, until } = list;
  const answer = await request('activity.rows', { view, until, from, count: rowsInChunk });
  if (useActivityList.getState().list?.rows !== list.rows) return;
  if (!answer.ok) {
    list.rows.giveUp(from);
    useActivityList.setState({ failure: answer.failure });
  } else if (answer.value.revision !== list.revision) {
    list.rows.giveUp(from);
    askSoon();
  } else {
    list.rows.put(from, JSON.parse(answer.value.rows) as ActivityRow[]);
    useActivityList.setState(({ arrivals }) => ({ arrivals: arrivals + 1, failure: null }));
  }
}

/** Reads the list again: after a failure, after a check of the history, and to show new lines. */
export function readActivityAgain(fromTop = false): void {
  if (fromTop) isAtTop = true;
  void ask();
}

/** Keeps the list current while the page is shown, until the returned function is called. */
export function holdActivity(): () => void {
  isShown = true;
  wanted = null;
  follow();
  const stops = [
    listen('journal.noted', askSoon),
    useOverviewStore.subscribe(({ counts }, { counts: before }) => {
      if (counts?.revision !== before?.revision) askSoon();
    }),
  ];
  return () => {
    isShown = false;
    latest += 1;
    isAsking = false;
    clearTimeout(timer);
    timer = undefined;
    for (const stop of stops) stop();
  };
}

// Subscribed at module load, so that no page of the new account shows the old one's lines.
useAppStore.subscribe(({ app }, { app: before }) => {
  if (!app || !before || app.settings.account === before.settings.account) return;
  latest += 1;
  wanted = null;
  useActivityList.setState(nothing);
  clearActivityFilter();
});
for (const store of [useActivityFilter, useRouteStore, useAppStore, useCompanyStore]) store.subscribe(follow);
