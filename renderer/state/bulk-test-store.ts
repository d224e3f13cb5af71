import { create } from 'zustand';
import type { BulkTestLine, BulkTestWaits } from '../../shared/contract/bulk-test';
import { listen } from '../api';
import { useAppStore } from './app-store';
import { startJob, useJobStore } from './job-store';

/** The place of bulk tests in the job store. */
export const bulkTestPlace = 'bulk-test';

/**
 * The result of the last bulk test. `account` is the account of its keys: the other account's page does not show it.
 */
export type BulkTestResult = {
  readonly lines: readonly BulkTestLine[];
  readonly finishedAt: string;
  readonly account: string;
};

type BulkTestStore = {
  readonly waits: BulkTestWaits['waits'];
  readonly result: BulkTestResult | null;
  /** The account whose keys are being tested; empty before the first bulk test. */
  readonly account: string;
};

/** The running bulk test and the result of the last one. It continues when the person leaves the Keys page. */
export const useBulkTestStore = create<BulkTestStore>()(() => ({ waits: {}, result: null, account: '' }));

/**
 * Tests these keys as one job. Stores the result when the job ended or was stopped. Does nothing while another runs: a
 * button pressed twice comes here twice, after it has read the ids.
 */
export async function startBulkTest(ids: readonly string[]): Promise<void> {
  if (useJobStore.getState()[bulkTestPlace]?.id) return;
  const account = useAppStore.getState().app?.settings.account ?? '';
  useBulkTestStore.setState({ waits: {}, result: null, account });
  const stopListening = listen('bulkTest.waited', ({ job, waits }) => {
    if (useJobStore.getState()[bulkTestPlace]?.id === job) useBulkTestStore.setState({ waits });
  });
  const summary = await startJob(bulkTestPlace, 'tests.runMany', { ids: [...ids] });
  stopListening();
  const result = summary && { lines: summary.lines, finishedAt: new Date().toISOString(), account };
  useBulkTestStore.setState({ waits: {}, result });
}

/** Removes the last result. */
export function forgetBulkTest(): void {
  useBulkTestStore.setState({ result: null });
}
