import type { System } from '../../../shared/model/key-record';
import type { TestRun } from '../../../shared/model/test-run';

/** One test to make: a key that is new to the inventory, with its values. */
export type Job = {
  readonly system: System;
  readonly name: string;
  readonly company: string;
  readonly values: { readonly apiKey: string; readonly apiPassword?: string };
  /** Give up after `shortLimits` instead of the app's own: for modes in which nothing comes. */
  readonly impatient: boolean;
};

/** What came of it. */
export type JobEnd = {
  readonly run: TestRun;
  readonly elapsedMs: number;
  /** Whether the vault still gives exactly the values that were captured, and the record holds this very run. */
  readonly kept: boolean;
  /** Everything about the key that is not sealed: its record and its timeline, as text. */
  readonly told: string;
};

/** What the harness says to the process that started it. */
export type FromHarness =
  | { readonly kind: 'ready' }
  | { readonly kind: 'end'; readonly end: JobEnd }
  | { readonly kind: 'broken'; readonly message: string };

/** So that nothing waits for real minutes. A request that is not answered at all ends after `idleMs`. */
export const shortLimits = { totalMs: 3000, idleMs: 2000 } as const;

/** The pause before a token request is sent once more. */
export const shortPauseMs = 200;
