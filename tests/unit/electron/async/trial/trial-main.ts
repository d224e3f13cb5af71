import type { Thread } from '../../../../../electron/async/threads';

export { createThreads } from '../../../../../electron/async/threads';
export { KnownFailure } from '../../../../../electron/failures';

export type TrialInput = {
  readonly act: 'answer' | 'busy' | 'spin' | 'known' | 'foreign' | 'end';
  readonly bytes: Uint8Array;
  /** Keeps the thread busy until the first number is not zero. */
  readonly until?: Int32Array<SharedArrayBuffer>;
};
export type TrialOutput = {
  readonly isMainThread: boolean;
  readonly names: readonly string[];
  readonly args: readonly string[];
  readonly sum: number;
  readonly bytes: Uint8Array;
};

/** A thread declared like the app's, so that the app's build finds it. */
export const trialThread: Thread<TrialInput, TrialOutput> = { url: new URL('./trial-worker.ts', import.meta.url) };
