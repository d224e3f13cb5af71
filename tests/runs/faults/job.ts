import type { System } from '../../../shared/model/key-record';
import type { TestRun } from '../../../shared/model/test-run';

/** One test to make: a key that is new to the inventory, with its values. */
export type Job = {
  readonly system: System;
  readonly name: string;
  readonly company: string;
  readonly values: { readonly apiKey: string; readonly apiPassword?: string };
  /** Use `shortLimits` instead of the app's limits: for modes in which nothing answers. */
  readonly impatient: boolean;
};

/** The result of a job. */
export type JobEnd = {
  readonly run: TestRun;
  readonly elapsedMs: number;
  /** True when the vault still returns exactly the captured values, and the record holds this run. */
  readonly kept: boolean;
  /** Everything about the key that is not sealed: its record and its timeline, as text. */
  readonly told: string;
};

/** Messages of the harness to its parent process. */
export type FromHarness =
  | { readonly kind: 'ready' }
  | { readonly kind: 'end'; readonly end: JobEnd }
  | { readonly kind: 'broken'; readonly message: string };

/** Limits in milliseconds that avoid minutes of waiting. A request without an answer ends after `idleMs`. */
export const shortLimits = { totalMs: 3000, idleMs: 2000 } as const;

/** Milliseconds before a token request is retried. */
export const shortPauseMs = 200;
