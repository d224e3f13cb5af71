import { useCallback, useEffect, useState } from 'react';
import type { Failure } from '../../../shared/contract/failure';
import type { ReviewDecision } from '../../../shared/model/decision';
import type { KeyDecision, ReviewItem, ReviewView } from '../../../shared/review/review';
import { readReviews } from '../../state/reviews-store';
import { send } from '../../state/send';
import { useAction } from '../../state/use-action';

/** A review on its page, with its actions. Each action resolves to whether it succeeded. */
export type ReviewSession = {
  readonly view: ReviewView | null;
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
  const [view, setView] = useState<ReviewView | null>(null);
  const [unread, setUnread] = useState<Failure | null>(null);
  const { run, busy, failure } = useAction();
  useEffect(() => {
    let current = true;
    void send('reviews.read', { id }).then((answer) => {
      if (!current) return;
      if (answer.ok) setView({ ...answer.value, items: JSON.parse(answer.value.items) as ReviewItem[] });
      else setUnread(answer.failure);
    });
    return () => {
      current = false;
    };
  }, [id]);

  const put = useCallback((keyIds: ReadonlySet<string>, decision: KeyDecision) => {
    setView((before) => {
      if (!before) return before;
      const items = before.items.map((item) => (keyIds.has(item.key.id) ? { ...item, decision } : item));
      return { ...before, items, savedAt: decision.at };
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
