import type * as z from 'zod/mini';
import type { KeyRecord } from '../model/key-record';
import type { AppState, VaultStatus } from './app-state';
import type { Settings } from './settings';

/** What an answer can update in the page, by name, and what it must carry for that. `none`: the caller alone uses it. */
type AnswerUpdates = {
  readonly key: KeyRecord;
  readonly keys: { readonly keys: readonly KeyRecord[]; readonly gone: readonly string[] };
  readonly app: AppState;
  readonly vault: VaultStatus;
  readonly settings: Settings;
  readonly none: unknown;
};

/** One request of the contract. `updates` says what of the page's state its answer brings; the output must carry that. */
export type RequestEntry = {
  [U in keyof AnswerUpdates]: {
    readonly input: z.ZodMiniType;
    readonly output: z.ZodMiniType<AnswerUpdates[U]>;
    readonly updates: U;
  };
}[keyof AnswerUpdates];

/** An answer as what it updates: to switch over. */
export type UpdatingAnswer = {
  [U in keyof AnswerUpdates]: { readonly updates: U; readonly value: AnswerUpdates[U] };
}[keyof AnswerUpdates];
