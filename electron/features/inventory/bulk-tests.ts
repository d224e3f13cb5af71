import { setTimeout as wait } from 'node:timers/promises';
import type { BulkTestSummary } from '../../../shared/contract/bulk-test';
import type { Publish } from '../../events';
import { KnownFailure } from '../../failures';
import type { Job } from '../../shell/jobs/jobs';
import type { Vault } from '../../storage/vault/vault';
import { runBulkTest } from './bulk-test';
import { type KeyTests, newTestGroup } from './key-tests';

/** Tests many keys of one account as one job. */
export type BulkTests = {
  /**
   * Tests the keys and publishes what changed. A stopped job returns the results so far.
   * @throws KnownFailure `busy` while another bulk test of this account runs, or what storing a result throws.
   */
  readonly run: (ids: readonly string[], job: Job) => Promise<BulkTestSummary>;
};

/** The dependencies of bulk tests. */
export type BulkTestsParts = {
  readonly vault: Pick<Vault, 'records'>;
  readonly tests: Pick<KeyTests, 'run'>;
  readonly publish: Publish;
};

export function createBulkTests({ vault, tests, publish }: BulkTestsParts): BulkTests {
  let running = false;
  return {
    async run(ids, job) {
      // Two at once would each count only half of the calls against the same allowance.
      if (running) throw new KnownFailure('busy');
      running = true;
      const wanted = [...new Set(ids)];
      const along = newTestGroup(wanted.length, 'bulk');
      try {
        return await runBulkTest(
          {
            read: (id) => vault.records.get(id) ?? undefined,
            run: (id) => tests.run(id, along),
            elapsed: () => performance.now(),
            clock: () => new Date(),
            wait: (ms, signal) => wait(ms, undefined, { signal }).catch(() => undefined),
          },
          wanted,
          {
            signal: job.signal,
            waitWhilePaused: () => job.checkpoint().catch(() => undefined),
            progress: ({ done, total, waits }) => {
              job.progress('testing', done, total);
              publish('bulkTest.waited', { job: job.id, waits });
            },
          },
        );
      } finally {
        running = false;
      }
    },
  };
}
