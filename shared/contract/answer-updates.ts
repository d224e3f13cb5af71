import type * as z from 'zod/mini';
import type { KeyRecord } from '../model/key-record';
import type { AppState, VaultStatus } from './app-state';
import type { Overview } from './inventory-requests';
import type { Settings } from './settings';

/**
 * The parts of the page's state that an answer can update, each with the value it needs. `none`: only the caller uses
 * the answer.
 */
type AnswerUpdates = {
  readonly key: KeyRecord;
  readonly keys: { readonly keys: readonly KeyRecord[]; readonly gone: readonly string[] };
  readonly app: AppState;
  readonly vault: VaultStatus;
  readonly settings: Settings;
  readonly overview: Overview;
  readonly none: unknown;
};

/**
 * One request of the contract. `updates` names the part of the page's state that the answer updates; the output must
 * carry its value.
 */
export type RequestEntry = {
  [U in keyof AnswerUpdates]: {
    readonly input: z.ZodMiniType;
    readonly output: z.ZodMiniType<AnswerUpdates[U]>;
    readonly updates: U;
  };
}[keyof AnswerUpdates];

/** An answer as a union discriminated by `updates`. */
export type UpdatingAnswer = {
  [U in keyof AnswerUpdates]: { readonly updates: U; readonly value: AnswerUpdates[U] };
}[keyof AnswerUpdates];
