import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { ReviewDecision } from '../../../shared/model/decision';
import type { ReviewItem } from '../../../shared/review/review';
import { decisions, needsReason } from '../../../shared/review/review-rules';
import { t } from '../../messages/t';
import type { ReviewSession } from './use-review';

/** A decision chosen or typed for a key and not yet saved. */
type Draft = { readonly decision: ReviewDecision | null; readonly reason: string };

/** The key being decided on. */
export type Deciding = {
  readonly current: string | null;
  /** Increases when the focus must move to the current line: after an attempt to save, or when a digit chose. */
  readonly turn: number;
  /** True once for each turn: the first caller must move the focus. */
  readonly claimFocus: () => boolean;
  readonly draftOf: (item: ReviewItem) => Draft;
  readonly error: string | null;
  readonly choose: (item: ReviewItem, decision: ReviewDecision) => void;
  readonly type: (item: ReviewItem, reason: string) => void;
  readonly save: (item: ReviewItem) => Promise<void>;
};

/** True when a key press belongs to a text field or to a dialog above the page. */
function isTaken(target: EventTarget | null): boolean {
  const element = target instanceof HTMLElement ? target : null;
  if (element?.closest('[role="dialog"], [role="alertdialog"], select, textarea')) return true;
  return element instanceof HTMLInputElement && element.type !== 'radio';
}

/**
 * Tracks which key is being decided on. The keys 1 to 4 choose a decision for it wherever the focus is, except in a
 * text field.
 */
export function useDeciding(items: readonly ReviewItem[], decide: ReviewSession['decide']): Deciding {
  const [chosen, setChosen] = useState<string | null>(null);
  const [drafts, setDrafts] = useState<ReadonlyMap<string, Draft>>(new Map());
  const [error, setError] = useState<string | null>(null);
  const [turn, setTurn] = useState(0);
  const taken = useRef(0);
  const current = chosen ?? items.find(({ decision }) => decision === null)?.key.id ?? null;

  const draftOf = useCallback(
    ({ key, decision }: ReviewItem): Draft =>
      drafts.get(key.id) ?? { decision: decision?.decision ?? null, reason: decision?.reason ?? '' },
    [drafts],
  );
  const draft = useCallback(
    (item: ReviewItem, change: Partial<Draft>) => {
      setDrafts((before) => new Map(before).set(item.key.id, { ...draftOf(item), ...change }));
      setChosen(item.key.id);
      setError(null);
    },
    [draftOf],
  );
  const choose = useCallback((item: ReviewItem, decision: ReviewDecision) => draft(item, { decision }), [draft]);

  // Runs with the render, not after it: a digit pressed right after a save must not apply to the previous key.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const decision = decisions[Number(event.key) - 1];
      const item = items.find(({ key }) => key.id === current);
      if (!decision || !item || event.ctrlKey || event.metaKey || event.altKey || isTaken(event.target)) return;
      event.preventDefault();
      choose(item, decision);
      setTurn((before) => before + 1);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [items, current, choose]);

  const save = async (item: ReviewItem) => {
    const { decision, reason } = draftOf(item);
    if (decision === null || (needsReason(decision) && reason.trim() === '')) {
      setError(t(decision === null ? 'review.needsChoice' : 'review.needsReason'));
      setTurn((before) => before + 1);
      return;
    }
    if (!(await decide(item.key.id, decision, reason.trim()))) return;
    setDrafts((before) => {
      const rest = new Map(before);
      rest.delete(item.key.id);
      return rest;
    });
    setError(null);
    setChosen(nextAfter(items, item.key.id));
    setTurn((before) => before + 1);
  };

  return {
    current,
    turn,
    claimFocus: () => {
      const isNew = turn > taken.current;
      taken.current = turn;
      return isNew;
    },
    draftOf,
    error,
    choose,
    type: (item, reason) => draft(item, { reason }),
    save,
  };
}

/** The next key without a decision, below or then from the top; null when this was the last. */
function nextAfter(items: readonly ReviewItem[], id: string): string | null {
  const place = items.findIndex(({ key }) => key.id === id);
  const rest = [...items.slice(place + 1), ...items.slice(0, place)];
  return rest.find(({ decision }) => decision === null)?.key.id ?? null;
}
