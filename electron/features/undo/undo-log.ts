import { randomBytes } from 'node:crypto';
import type { Output } from '../../../shared/contract/contract';
import type { FailureCode } from '../../../shared/contract/failure';
import type { UndoOffer } from '../../../shared/contract/undo-requests';
import type { KeyRecord } from '../../../shared/model/key-record';
import { createSerialQueue } from '../../async/serial-queue';
import { KnownFailure } from '../../failures';

/** What an undo did: how much it put back, and how much was changed since or is gone. */
export type UndoResult = {
  readonly undone: number;
  readonly changed: number;
  readonly lost: number;
  /** The record of a single key that it put back. */
  readonly keys?: readonly KeyRecord[];
};

/** An act that was just done, and how to undo it. */
export type UndoableAct = Omit<UndoOffer, 'id'> & {
  readonly document?: NonNullable<Output<'undo.run'>['document']>;
  /** Puts back what is still as the act left it, and nothing else. Called again after a failure of the disk. */
  readonly undo: () => Promise<UndoResult>;
};

/**
 * The last acts of an account that can be undone. They are in memory only, and hold what records said before and
 * after: a lock, another account and a restored backup drop them.
 */
export type UndoLog = {
  /** Remembers an act. Ignored while the account is locked or not shown. */
  readonly note: (act: UndoableAct) => void;
  readonly last: () => UndoOffer | null;
  /** Throws `undo-none`, `undo-changed`, `undo-lost`, `vault-locked`, and what the undo itself throws. */
  readonly run: (id: string) => Promise<Output<'undo.run'>>;
  readonly clear: () => void;
};

type UndoLogParts = {
  /** True while the account is unlocked and the page shows it. */
  readonly isOpen: () => boolean;
  /** Called when the last act is another one. */
  readonly changed: () => void;
};

/** The number of acts that are remembered. */
const maxActs = 20;

/** Creates an empty log. */
export function createUndoLog({ isOpen, changed }: UndoLogParts): UndoLog {
  let acts: readonly (UndoableAct & { readonly id: string })[] = [];
  const runExclusive = createSerialQueue();
  const drop = (id: string) => {
    acts = acts.filter((act) => act.id !== id);
    changed();
  };

  return {
    note(act) {
      if (!isOpen()) return;
      acts = [...acts, { ...act, id: randomBytes(12).toString('hex') }].slice(-maxActs);
      changed();
    },
    last() {
      const last = isOpen() ? acts.at(-1) : undefined;
      if (!last) return null;
      const { id, act, name, company, count } = last;
      return { id, act, name, company, count };
    },
    // One at a time: of two presses the second finds nothing left.
    run: (id) =>
      runExclusive(async () => {
        if (!isOpen()) throw new KnownFailure('vault-locked');
        const act = acts.find((one) => one.id === id);
        if (!act) throw new KnownFailure('undo-none');
        const { keys = [], ...counts } = await act.undo().catch((error: unknown) => {
          if (!mayTryAgain(error)) drop(id);
          throw error;
        });
        drop(id);
        if (counts.undone === 0) throw new KnownFailure(counts.changed > 0 ? 'undo-changed' : 'undo-lost');
        return { ...counts, keys: [...keys], gone: [], document: act.document ?? null };
      }),
    clear() {
      if (acts.length === 0) return;
      acts = [];
      changed();
    },
  };
}

const passing: ReadonlySet<FailureCode> = new Set<FailureCode>([
  'vault-locked',
  'locked-meanwhile',
  'keyring-failed',
  'storage-full',
  'storage-read-only',
  'storage-failed',
]);

/** True for a failure that says nothing about the act. Any other would stand in the way of the acts before it. */
function mayTryAgain(error: unknown): boolean {
  return error instanceof KnownFailure && passing.has(error.code);
}
