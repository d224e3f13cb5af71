import { isDeepStrictEqual } from 'node:util';
import type { KeyDecision, Review } from '../../../shared/review/review';
import { KnownFailure } from '../../failures';
import type { UndoableAct, UndoResult } from '../undo/undo-log';
import type { ReviewFiles } from './review-files';

/** One decision that was stored for one key or several of a review. */
type Decided = {
  readonly id: string;
  readonly act: 'decision' | 'decisions';
  /** The decision of each key before. */
  readonly before: ReadonlyMap<string, KeyDecision | null>;
  readonly to: KeyDecision;
  /** Returns the review; throws `review-locked` once it is signed or discarded. */
  readonly openOne: (id: string) => Promise<Review>;
  readonly files: Pick<ReviewFiles, 'decide'>;
  readonly runExclusive: <T>(work: () => Promise<T>) => Promise<T>;
};

/**
 * The act of a decision. An undo puts back what was decided before, in an open review alone. It leaves no line in the
 * journal, as a decision leaves none before the review is signed.
 */
export function undoableDecisions({ id, act, before, to, openOne, files, runExclusive }: Decided): UndoableAct {
  const undo = async (): Promise<UndoResult> => {
    const review = await openOne(id).catch((error: unknown) => {
      if (error instanceof KnownFailure && error.code === 'not-found') return null;
      throw error;
    });
    if (!review) return { undone: 0, changed: 0, lost: before.size };
    const left = new Set<string>();
    await files.decide(review, [...before.keys()], ({ key, decision }) => {
      if (isDeepStrictEqual(decision, to)) return before.get(key.id) ?? null;
      left.add(key.id);
      return decision;
    });
    return { undone: before.size - left.size, changed: left.size, lost: 0 };
  };
  return {
    act,
    name: '',
    company: '',
    count: before.size,
    document: { kind: 'review', id },
    undo: () => runExclusive(undo),
  };
}
