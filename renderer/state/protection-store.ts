import { create } from 'zustand';

/** The place of every change of protection: only one runs at a time, and a dialog that opens later finds it again. */
export const protectionJob = 'lock.protection';

/** What the protection dialog asks for: a new passphrase, or the one that opens the vault. */
type ProtectionAsk = 'make-passphrase' | 'unlock';

type ProtectionStore = {
  readonly open: ProtectionAsk | null;
  /** The person chose to read the records while the values stay locked. */
  readonly readingLocked: boolean;
};

/** Whether the protection dialog stands, and what for. */
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

/** Raises the protection dialog from anywhere. Both answer whether secrets can be stored and used afterwards. */
export const protection = {
  ask: (): Promise<boolean> => raise('make-passphrase'),
  unlock: (): Promise<boolean> => raise('unlock'),
};

/** Ends the dialog. Whoever raised it goes on, or gives up, with this answer. */
export function closeProtection(done: boolean): void {
  const resolve = resolveAsking;
  waiting = null;
  resolveAsking = null;
  useProtectionStore.setState({ open: null });
  resolve?.(done);
}

/** Lets the person past the unlock screen, or puts it up again. */
export function readLocked(readingLocked: boolean): void {
  useProtectionStore.setState({ readingLocked });
}
