import { useCallback, useEffect, useState } from 'react';
import type { Failure } from '../../../shared/contract/failure';
import type { ReviewDecision } from '../../../shared/model/decision';
import { type DecisionWord, decisionWord } from '../../../shared/model/decision-word';
import type { DecisionCounts, KeyDecision, ReviewView } from '../../../shared/review/review';
import { readReviews } from '../../state/reviews-store';
import { send } from '../../state/send';
import { useUndone } from '../../state/undone-store';
import { useAction } from '../../state/use-action';
import { linesIn, readFurtherLines } from './read-lines';

/**
 * A review as its page holds it. The counts are those of all lines; of a large review the first lines come before the
 * others, and `isWhole` says that all are here.
 */
export type ReviewOnPage = ReviewView & {
  readonly counts: DecisionCounts;
  /** The number of keys that the service did not confirm lately. */
  readonly notLive: number;
  readonly isWhole: boolean;
};

/** A review on its page, with its actions. Each action resolves to whether it succeeded. */
export type ReviewSession = {
  readonly view: ReviewOnPage | null;
  /** Why the review could not be read. */
  readonly unread: Failure | null;
  readonly busy: boolean;
  readonly failure: Failure | null;
  readonly decide: (keyId: string, decision: ReviewDecision, reason: string) => Promise<boolean>;
  readonly keepTogether: (keyIds: readonly string[], reason: string) => Promise<boolean>;
  readonly sign: (name: string) => Promise<boolean>;
  readonly discard: (title: string) => Promise<boolean>;
};

/** Reads one review and keeps it in sync with main: a saved decision is merged without reading everything again. */
export function useReview(id: string): ReviewSession {
  const [view, setView] = useState<ReviewOnPage | null>(null);
  const [unread, setUnread] = useState<Failure | null>(null);
  const { run, busy, failure } = useAction();
  const turn = useUndone('review', id);
  // biome-ignore lint/correctness/useExhaustiveDependencies: an undo of a decision reads again
  useEffect(() => {
    let current = true;
    const read = async (): Promise<Failure | null> => {
      const answer = await send('reviews.read', { id });
      if (!answer.ok) return answer.failure;
      const { listed, items: text, ...first } = answer.value;
      const items = linesIn(text);
      if (current) setView({ ...first, items, isWhole: items.length >= listed });
      const range = { from: items.length, listed, isWanted: () => current };
      const { items: others, failure: unreadLines } = await readFurtherLines(id, range);
      if (unreadLines) return unreadLines;
      // Decisions taken meanwhile are on the first lines, which stay as they are.
      if (current && listed > items.length)
        setView((before) => before && { ...before, items: [...before.items, ...others], isWhole: true });
      return null;
    };
    void read().then((failure) => {
      if (current && failure) setUnread(failure);
    });
    return () => {
      current = false;
    };
  }, [id, turn]);

  const put = useCallback((keyIds: ReadonlySet<string>, decision: KeyDecision) => {
    setView((before) => {
      if (!before) return before;
      const counts = { ...before.counts };
      const count = (word: DecisionWord, more: number) => {
        counts[word] = (counts[word] ?? 0) + more;
      };
      const items = before.items.map((item) => {
        if (!keyIds.has(item.key.id)) return item;
        const { system } = item.key;
        if (item.decision) count(decisionWord(item.decision.decision, system), -1);
        count(decisionWord(decision.decision, system), 1);
        return { ...item, decision };
      });
      return { ...before, items, counts, savedAt: decision.at };
    });
  }, []);

  return {
    view,
    unread,
    busy,
    failure,
    decide: async (keyId, decision, reason) => {
      const saved = await run('reviews.decide', { id, keyId, decision, reason });
      if (saved) put(new Set([keyId]), saved);
      return saved !== null;
    },
    keepTogether: async (keyIds, reason) => {
      const saved = await run('reviews.keepTogether', { id, keyIds: [...keyIds], reason });
      if (saved) put(new Set(keyIds), saved);
      return saved !== null;
    },
    sign: async (name) => {
      const signed = await run('reviews.sign', { id, name });
      if (signed) setView((before) => before && { ...before, ...signed });
      void readReviews();
      return signed !== null;
    },
    discard: async (title) => {
      const discarded = await run('reviews.discard', { id, title });
      void readReviews();
      if (discarded) setView((before) => before && { ...before, review: discarded.review });
      return discarded !== null;
    },
  };
}
