import { useLayoutEffect } from 'react';
import { create } from 'zustand';
import type { EventData } from '../../shared/contract/contract';
import type { Failure } from '../../shared/contract/failure';
import type { Overview } from '../../shared/contract/inventory-requests';
import { request } from '../api';
import { useAppStore } from './app-store';
import { dropCompanies, putCompanies, useCompanyStore } from './company-store';
import { putKeys } from './keys-store';

/** The number of all keys and of those that have not ended, and the revision of the inventory that they are of. */
type Counts = EventData<'inventory.changed'>;

type OverviewStore = {
  /** As main last answered; null until it has. */
  readonly overview: Overview | null;
  /** Newer than the overview while no screen shows that: every change brings them. */
  readonly counts: Counts | null;
  /** Why the last question failed; null after an answer. */
  readonly failure: Failure | null;
};

const fresh: OverviewStore = { overview: null, counts: null, failure: null };

/** Counts and unfinished work. Main owns the keys; the page holds what it shows of them. */
export const useOverviewStore = create<OverviewStore>()(() => fresh);

/** Milliseconds from a change until screens follow it: an act's answer and its other changes come meanwhile. */
const afterChange = 16;
/** The minimum of milliseconds between two such times: a bulk test changes thousands of keys, one at a time. */
const betweenChanges = 250;

/** The number of mounted components that show the overview. Without one, the next that is mounted asks. */
let readers = 0;
/** True when something changed since the overview was asked for. */
let isStale = true;
let reading: Promise<void> | null = null;
/** Increases with a change of account: an answer from before belongs to the other one. */
let era = 0;
/** The latest change, and the timer until screens follow it. */
let latest: Counts | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;
let followedAt = Number.NEGATIVE_INFINITY;

/** Stores an overview, and the records that it brings. */
export function putOverview(overview: Overview): void {
  const { revision, total, current, keys } = overview;
  putKeys(keys);
  putCompanies(overview);
  isStale = latest !== null && latest.revision > revision;
  useOverviewStore.setState(({ counts }) => ({
    overview,
    counts: counts && counts.revision > revision ? counts : { revision, total, current },
  }));
}

/** Takes over a change that main reported. Screens follow several changes in a row together. */
export function overviewChanged(counts: Counts): void {
  const { overview } = useOverviewStore.getState();
  // An answer can be ahead of the event about its last change.
  if (overview && overview.revision >= counts.revision) return;
  latest = counts;
  isStale = true;
  followSoon();
}

function followSoon(): void {
  if (timer !== undefined) return;
  timer = setTimeout(follow, Math.max(afterChange, followedAt + betweenChanges - performance.now()));
}

function follow(): void {
  timer = undefined;
  followedAt = performance.now();
  const { counts } = useOverviewStore.getState();
  if (latest && latest.revision > (counts?.revision ?? 0)) useOverviewStore.setState({ counts: latest });
  if (isStale && readers > 0) void read();
}

/** Asks once at a time; what changes meanwhile is asked for afterwards. */
function read(): Promise<void> {
  reading ??= ask().finally(() => {
    reading = null;
    // After a failure the next change or the next screen asks again.
    if (isStale && readers > 0 && useOverviewStore.getState().failure === null) followSoon();
  });
  return reading;
}

async function ask(): Promise<void> {
  const begun = era;
  const { chosen } = useCompanyStore.getState();
  const told = latest;
  isStale = false;
  const answer = await request('inventory.read', { company: chosen }, true);
  if (begun === era) {
    useOverviewStore.setState({ failure: answer.ok ? null : answer.failure });
    if (answer.ok && told && latest === told && answer.value.revision < told.revision) {
      // The account was opened anew and counts from its beginning.
      latest = null;
      useOverviewStore.setState({ counts: null });
    }
    if (answer.ok) putOverview(answer.value);
  }
  if (!answer.ok || begun !== era || chosen !== useCompanyStore.getState().chosen) isStale = true;
}

/**
 * Asks for the overview whether or not a screen shows it: on a new day, or with another review interval. Returns the
 * revision of the inventory; null when main did not answer.
 */
export async function readOverview(): Promise<number | null> {
  if (reading) await reading;
  await read();
  const { overview, failure } = useOverviewStore.getState();
  return failure ? null : (overview?.revision ?? null);
}

/** Drops the overview: it belongs to another account, or to one that was reset. */
export function dropOverview(): void {
  era += 1;
  clearTimeout(timer);
  timer = undefined;
  followedAt = Number.NEGATIVE_INFINITY;
  latest = null;
  isStale = true;
  dropCompanies();
  useOverviewStore.setState(fresh);
}

// Subscribed at module load, so that no screen of the new account shows the old one's counts.
useAppStore.subscribe(({ app }, { app: before }) => {
  if (app && before && app.settings.account !== before.settings.account) dropOverview();
});

// Another company is another question.
useCompanyStore.subscribe(({ chosen, revision }, before) => {
  // An account that opens or closes brings its choice with its overview.
  if (chosen === before.chosen || revision === 0) return;
  isStale = true;
  if (readers > 0) void read();
});

/** Keeps the overview current until the returned function is called. */
export function holdOverview(): () => void {
  readers += 1;
  if (isStale) void read();
  return () => {
    readers -= 1;
  };
}

/** Counts and unfinished work of the chosen company, or of all; null until they are read. */
export function useOverview(): Overview | null {
  useLayoutEffect(holdOverview, []);
  return useOverviewStore((store) => store.overview);
}

/** The number of all keys, and of those that have not ended, whatever the company; null until they are known. */
export function useKeyCounts(): Pick<Counts, 'total' | 'current'> | null {
  return useOverviewStore((store) => store.counts);
}
