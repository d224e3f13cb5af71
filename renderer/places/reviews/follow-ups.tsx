import { useCallback, useMemo, useState } from 'react';
import type { KeyRecord } from '../../../shared/model/key-record';
import { followUpOf, toFollow } from '../../../shared/review/follow-up';
import type { ReviewId, ReviewItem } from '../../../shared/review/review';
import { useText } from '../../messages/t';
import { useFollowed } from '../../state/follow-inventory';
import { useAreRead, useKeys } from '../../state/keys-store';
import { send } from '../../state/send';
import { EndKeyDialog, type EndTask } from '../../tasks/key-tasks/end-key-dialog';
import { FollowUpAct } from './follow-up-act';
import { ReviewLine } from './review-line';

/** The number of follow-ups that are shown. */
const maxShown = 50;

/** The follow-ups of the decisions, each with its progress: keys to end or rotate, and owners to ask. */
export function FollowUps({ review, items }: { readonly review: ReviewId; readonly items: readonly ReviewItem[] }) {
  const t = useText();
  const follow = useMemo(() => toFollow(items), [items]);
  const shown = follow.slice(0, maxShown);
  const ids = shown.map(({ key }) => key.id);
  const keys = useKeys(ids);
  const read = useAreRead(ids);
  const left = useLeft(review, follow.length > maxShown);
  const [ending, setEnding] = useState<{ readonly record: KeyRecord; readonly task: EndTask } | null>(null);
  if (follow.length === 0) return null;
  const states = shown.map((item) => ({ item, state: followUpOf(item, keys.get(item.key.id) ?? null) }));
  const leftHere = read ? states.filter(({ state }) => state.kind !== 'done').length : null;
  const count = follow.length > maxShown ? left : leftHere;
  return (
    <section aria-labelledby="follow-ups">
      <div className="section-head">
        <h2 id="follow-ups">{t('review.follow.title')}</h2>
        <span className="end muted">{count === null ? '' : t('review.follow.left', { count })}</span>
      </div>
      <ul className="card decide" aria-labelledby="follow-ups" aria-busy={!read}>
        {states.map(({ item, state }) => (
          <li key={item.key.id}>
            <ReviewLine item={item} />
            {read && (
              <FollowUpAct
                review={review}
                item={item}
                state={state}
                onEnd={(record, task) => setEnding({ record, task })}
              />
            )}
          </li>
        ))}
        {follow.length > maxShown && (
          <li className="muted">{t('review.together.more', { count: follow.length - maxShown })}</li>
        )}
      </ul>
      {ending && (
        <EndKeyDialog
          record={ending.record}
          task={ending.task}
          onTask={(task) => setEnding({ ...ending, task })}
          onClose={() => setEnding(null)}
        />
      )}
    </section>
  );
}

/** The number of follow-ups left of a long list, as main counts them; null until it has, or for a short list. */
function useLeft(review: ReviewId, isLong: boolean): number | null {
  const read = useCallback(() => send('reviews.countLeft', { id: review }), [review]);
  return useFollowed(read, isLong).answer?.count ?? null;
}
