import { create } from 'zustand';
import type { BulkTestLine, BulkTestWaits } from '../../shared/contract/bulk-test';
import { listen } from '../api';
import { useAppStore } from './app-store';
import { startJob, useJobStore } from './job-store';

/** Where bulk tests are started from, as jobs know it. */
export const bulkTestPlace = 'bulk-test';

/** What the last bulk test came to. `account` is whose keys they are: the other account's page shows nothing of it. */
export type BulkTestResult = {
  readonly lines: readonly BulkTestLine[];
  readonly finishedAt: string;
  readonly account: string;
};

type BulkTestStore = {
  readonly waits: Omit<BulkTestWaits, 'job'>;
  readonly result: BulkTestResult | null;
  /** Whose keys are being tested; empty before the first bulk test. */
  readonly account: string;
};

/** The running bulk test and what the last one came to. It goes on while the Keys page is left. */
export const useBulkTestStore = create<BulkTestStore>()(() => ({ waits: {}, result: null, account: '' }));

/** Tests these keys as one job; the result stands in the store once it has ended or was stopped. */
export async function startBulkTest(ids: readonly string[]): Promise<void> {
  const account = useAppStore.getState().app?.settings.account ?? '';
  useBulkTestStore.setState({ waits: {}, result: null, account });
  const stopListening = listen('bulkTest.waited', ({ job, ...waits }) => {
    if (useJobStore.getState()[bulkTestPlace]?.id === job) useBulkTestStore.setState({ waits });
  });
  const summary = await startJob(bulkTestPlace, 'tests.runMany', { ids: [...ids] });
  stopListening();
  const result = summary && { lines: summary.lines, finishedAt: new Date().toISOString(), account };
  useBulkTestStore.setState({ waits: {}, result });
}

/** Puts the last result away. */
export function forgetBulkTest(): void {
  useBulkTestStore.setState({ result: null });
}
