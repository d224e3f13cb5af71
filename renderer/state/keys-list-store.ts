import type { Failure } from '../../shared/contract/failure';
import type { KeysAnswer } from '../../shared/contract/inventory-requests';
import { firstView, rowsAtOnce } from '../../shared/inventory/first-view';
import type { KeyRow } from '../../shared/inventory/key-row';
import type { KeysView } from '../../shared/inventory/keys-view';
import { request } from '../api';
import { useAppStore } from './app-store';
import { useCompanyStore } from './company-store';
import { useKeysView } from './keys-view-store';
import { type KeysList, nothingListed, showListFailure, useListedKeys } from './listed-keys';
import { useRouteStore } from './route-store';
import { createRowChunks, type RowRange } from './row-chunks';
import { createRowReader, margin, type WatchedRows } from './row-reader';

/** The minimum of milliseconds between two readings after changes of keys: a bulk test changes thousands. */
const pauseMs = 100;
/** The maximum number of rows that are named as those in sight. */
const maxNear = 100;

/** The view of the latest question. */
let wanted: KeysView | null = null;
/** The number of the latest question. Answers to earlier ones are dropped. */
let latest = 0;
let isAsking = false;
let askedAt = Number.NEGATIVE_INFINITY;
let timer: ReturnType<typeof setTimeout> | undefined;
/** The highest revision that main has named. */
let known = 0;
let isOnPage = false;
/** The list that came with the app's state, until that state is stored: it has the grouping. */
let given: KeysAnswer | null = null;
/** The account of the list. */
let account: string | null = null;

const reader = createRowReader((revision) => {
  known = Math.max(known, revision);
  askSoon();
});

/** Takes over the list that comes with the app's state. */
export function startList(answer: KeysAnswer): void {
  given = answer;
  follow();
}

/** Takes note that keys changed. Several changes in a row are read together. */
export function inventoryChanged(revision: number): void {
  known = Math.max(known, revision);
  if (isOnPage && isStale()) askSoon();
}

/** Forgets the list: it belongs to another account now. */
export function dropList(): void {
  clearTimeout(timer);
  timer = undefined;
  wanted = null;
  given = null;
  known = 0;
  latest += 1;
  isAsking = false;
  useListedKeys.setState(nothingListed);
}

/** Reads the list again after a failure. */
export function readListAgain(): void {
  void ask();
}

/** Takes note of the rows in sight, which a changed list keeps there. Null: no table is shown. */
export function watchRows(rows: WatchedRows | null): void {
  reader.watch(rows);
}

/** The list that the page's controls ask for; null while another page is shown. */
function viewNow(): KeysView | null {
  const { route } = useRouteStore.getState();
  const { app } = useAppStore.getState();
  if (route.name !== 'keys' || !app || app.settings.account === 'none') return null;
  const { query, filter, sorting } = useKeysView.getState();
  const { chosen: company } = useCompanyStore.getState();
  return {
    company,
    // Main refuses control characters, which a pasted text can have.
    query: query.replace(/\p{Cc}/gu, ' '),
    filter,
    group: route.group,
    grouping: app.settings.keysTable.grouping,
    sorting,
  };
}

function isSame(one: KeysView, other: KeysView): boolean {
  return (Object.keys(one) as (keyof KeysView)[]).every((part) => one[part] === other[part]);
}

function isStale(): boolean {
  const { list } = useListedKeys.getState();
  return list === null || list.view !== wanted || list.revision < known;
}

function takeGiven(): void {
  const { app } = useAppStore.getState();
  if (!given || !app || app.settings.account === 'none') return;
  if (useListedKeys.getState().list === null) {
    wanted = { ...firstView(app.settings.keysTable.grouping), company: useCompanyStore.getState().chosen };
    accept(wanted, [], given);
  } else known = Math.max(known, given.revision);
  given = null;
}

/** Asks for another list in the same event that changed a control. */
function follow(): void {
  const now = useAppStore.getState().app?.settings.account ?? null;
  if (account !== null && account !== now) dropList();
  account = now;
  takeGiven();
  const view = viewNow();
  const isArriving = view !== null && !isOnPage;
  isOnPage = view !== null;
  if (!view) return;
  if (wanted === null || !isSame(view, wanted)) {
    wanted = view;
    if (isArriving) useListedKeys.setState({ opening: true });
    void ask();
  } else if (isStale()) askSoon();
}

function askSoon(): void {
  if (isAsking || timer !== undefined) return;
  const pause = askedAt + pauseMs - performance.now();
  if (pause <= 0) void ask();
  else timer = setTimeout(() => void ask(), pause);
}

async function ask(): Promise<void> {
  clearTimeout(timer);
  timer = undefined;
  const view = wanted;
  if (!view || !isOnPage) return;
  latest += 1;
  const question = latest;
  const knownThen = known;
  const { near, ...range } = rangeToRead(view);
  isAsking = true;
  askedAt = performance.now();
  const answer = await request('keys.view', { view, ...range, near });
  if (question !== latest) return;
  isAsking = false;
  if (!answer.ok) return fail(answer.failure, view);
  // The account was opened anew and counts from its beginning, or the other account had named its own revision.
  if (answer.value.revision < knownThen) known = answer.value.revision;
  accept(view, near, answer.value);
  if (isStale()) askSoon();
}

type Near = NonNullable<KeysAnswer['near']>;

/** The rows to read: those in sight when the same list was scrolled, otherwise the first. */
function rangeToRead(view: KeysView): RowRange & { readonly near: Near[] } {
  const { list } = useListedKeys.getState();
  const watched = reader.watched();
  if (list?.view !== view || !watched || watched.atTop) return { from: 0, count: rowsAtOnce, near: [] };
  const near: Near[] = [];
  for (let place = watched.first; place <= watched.last && near.length < maxNear; place += 1) {
    const row = list.rows.rowAt(place);
    if (row) near.push({ id: row.id, place });
  }
  // A short list is rendered whole.
  const from = list.listed <= rowsAtOnce ? 0 : Math.max(0, watched.first - margin);
  const chunks = Math.ceil((watched.last + margin - from) / rowsAtOnce);
  return { from, count: Math.max(1, Math.min(5, chunks)) * rowsAtOnce, near };
}

function accept(view: KeysView, near: readonly Near[], answer: KeysAnswer): void {
  const { from, rows: text, near: found, ...counted } = answer;
  const { revision } = counted;
  const { list } = useListedKeys.getState();
  known = Math.max(known, revision);
  const isLower = list !== null && revision < list.revision && revision === known;
  if (list?.view === view && revision <= list.revision && !isLower) {
    useListedKeys.setState({ opening: false, failure: null });
    // The question may have been repeated because rows of this list could not be read.
    reader.watch(reader.watched());
    return;
  }
  const rows = createRowChunks(counted.listed, from);
  rows.putRows(from, reuseRows(JSON.parse(text) as KeyRow[], list));
  const before = near.find(({ id }) => id === found?.id)?.place;
  const anchor = found && before !== undefined ? { before, now: found.place } : null;
  useListedKeys.setState({ list: { ...counted, view, rows, anchor }, opening: false, failure: null });
  reader.prefetchSoon();
}

/** Takes equal rows from those in sight, so that they are not rendered again. */
function reuseRows(rows: readonly KeyRow[], before: KeysList | null): readonly KeyRow[] {
  const { first, last } = reader.watched() ?? { first: 0, last: -1 };
  const drawn = new Map<string, KeyRow>();
  for (let place = first; place <= last; place += 1) {
    const row = before?.rows.rowAt(place);
    if (row) drawn.set(row.id, row);
  }
  return rows.map((row) => {
    const same = drawn.get(row.id);
    return same && JSON.stringify(same) === JSON.stringify(row) ? same : row;
  });
}

function fail(failure: Failure, view: KeysView): void {
  showListFailure(failure);
  // The rows of another view would contradict the filters that are shown.
  if (useListedKeys.getState().list?.view !== view) useListedKeys.setState({ list: null });
}

// Subscribed at module load: a list is also asked for when another part opens an account.
for (const store of [useKeysView, useRouteStore, useAppStore, useCompanyStore]) store.subscribe(follow);
