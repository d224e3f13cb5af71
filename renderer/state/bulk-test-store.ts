import { create } from 'zustand';
import type { RetestLine, RetestWaits } from '../../shared/contract/bulk-test';
import { listen } from '../api';
import { useAppStore } from './app-store';
import { startJob, useJobStore } from './job-store';

/** Where retests are started from, as jobs know it. */
export const retestPlace = 'retest';

/** What the last retest came to. `account` is whose keys they are: the other account's page shows nothing of it. */
export type RetestResult = {
  readonly lines: readonly RetestLine[];
  readonly finishedAt: string;
  readonly account: string;
};

type RetestStore = {
  readonly waits: Omit<RetestWaits, 'job'>;
  readonly result: RetestResult | null;
  /** Whose keys are being tested; empty before the first retest. */
  readonly account: string;
};

/** The running retest and what the last one came to. It goes on while the Keys page is left. */
export const useRetestStore = create<RetestStore>()(() => ({ waits: {}, result: null, account: '' }));

/** Tests these keys as one job; the result stands in the store once it has ended or was stopped. */
export async function startRetest(ids: readonly string[]): Promise<void> {
  const account = useAppStore.getState().app?.settings.account ?? '';
  useRetestStore.setState({ waits: {}, result: null, account });
  const stopListening = listen('retest.waited', ({ job, ...waits }) => {
    if (useJobStore.getState()[retestPlace]?.id === job) useRetestStore.setState({ waits });
  });
  const summary = await startJob(retestPlace, 'tests.runMany', { ids: [...ids] });
  stopListening();
  const result = summary && { lines: summary.lines, finishedAt: new Date().toISOString(), account };
  useRetestStore.setState({ waits: {}, result });
}

/** Puts the last result away. */
export function forgetRetest(): void {
  useRetestStore.setState({ result: null });
}
