import type { Thread } from '../../../../../electron/async/threads';

export { createThreads } from '../../../../../electron/async/threads';
export { KnownFailure } from '../../../../../electron/failures';

export type TrialInput = {
  readonly act: 'answer' | 'busy' | 'spin' | 'known' | 'foreign' | 'end';
  readonly bytes: Uint8Array;
  /** A thread that is busy stays so until the first number is not zero. */
  readonly until?: Int32Array<SharedArrayBuffer>;
};
export type TrialOutput = {
  readonly isMainThread: boolean;
  readonly names: readonly string[];
  readonly args: readonly string[];
  readonly sum: number;
  readonly bytes: Uint8Array;
};

/** A thread as the app's own are declared, so that the app's build finds it. */
export const trialThread: Thread<TrialInput, TrialOutput> = { url: new URL('./trial-worker.ts', import.meta.url) };
