import type { BulkTestLine } from '../../../shared/contract/bulk-test';
import type { KeyRecord } from '../../../shared/model/key-record';
import type { TestRun } from '../../../shared/model/test-run';

/** The dependencies of a bulk test. `wait` resolves early when its signal is aborted; it never rejects. */
export type BulkTestParts = {
  readonly read: (id: string) => KeyRecord | undefined;
  /** Tests one key and stores the result; rejects with a `KnownFailure`. */
  readonly run: (id: string) => Promise<TestRun>;
  /** Monotonic milliseconds: with a settable clock a wait could last a day or be skipped. */
  readonly elapsed: () => number;
  /** The time of day, for the text of a wait only. */
  readonly clock: () => Date;
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
};

/** The result of one key's test, and how long the service asked to wait, in milliseconds, or null. */
export type TestedKey = { readonly line: BulkTestLine; readonly askedMs: number | null };

/** Failures of one key's test that say nothing about the others. Any other failure ends the whole bulk test. */
export const ofThisKeyOnly: readonly string[] = ['busy', 'values-changed', 'not-found', 'value-locked'];
