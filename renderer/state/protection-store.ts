import { create } from 'zustand';

/** The place of all protection jobs: only one runs at a time, and a dialog opened later finds it again. */
export const protectionJob = 'lock.protection';

/** What the protection dialog asks for: a new passphrase, or the one that unlocks the vault. */
type ProtectionAsk = 'make-passphrase' | 'unlock';

type ProtectionStore = {
  readonly open: ProtectionAsk | null;
  /** The person chose to read the records while the values stay locked. */
  readonly readingLocked: boolean;
};

/** The state of the protection dialog. */
export const useProtectionStore = create<ProtectionStore>()(() => ({ open: null, readingLocked: false }));

let waiting: { readonly kind: ProtectionAsk; readonly promise: Promise<boolean> } | null = null;
let resolveAsking: ((done: boolean) => void) | null = null;

function raise(kind: ProtectionAsk): Promise<boolean> {
  if (waiting?.kind === kind) return waiting.promise;
  resolveAsking?.(false);
  const promise = new Promise<boolean>((resolve) => {
    resolveAsking = resolve;
  });
  waiting = { kind, promise };
  useProtectionStore.setState({ open: kind });
  return promise;
}

/** Opens the protection dialog from anywhere. Both resolve to whether secrets can be stored and used afterwards. */
export const protection = {
  ask: (): Promise<boolean> => raise('make-passphrase'),
  unlock: (): Promise<boolean> => raise('unlock'),
};

/** Closes the dialog and resolves the waiting callers with `done`. */
export function closeProtection(done: boolean): void {
  const resolve = resolveAsking;
  waiting = null;
  resolveAsking = null;
  useProtectionStore.setState({ open: null });
  resolve?.(done);
}

/** Lets the person read without unlocking, or shows the unlock screen again. */
export function readLocked(readingLocked: boolean): void {
  useProtectionStore.setState({ readingLocked });
}
