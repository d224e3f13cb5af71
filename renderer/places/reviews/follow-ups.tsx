import { useMemo, useState } from 'react';
import type { KeyRecord } from '../../../shared/model/key-record';
import type { ReviewId, ReviewItem } from '../../../shared/review/review';
import { useText } from '../../messages/t';
import { useKeysStore } from '../../state/keys-store';
import { EndKeyDialog, type EndTask } from '../../tasks/key-tasks/end-key-dialog';
import { FollowUpAct, followUpOf } from './follow-up-act';
import { ReviewLine } from './review-line';

/** The number of follow-ups shown before the person asks for all. */
const maxShown = 50;

/** The follow-ups of the decisions, each with its progress: keys to end or rotate, and owners to ask. */
export function FollowUps({ review, items }: { readonly review: ReviewId; readonly items: readonly ReviewItem[] }) {
  const t = useText();
  const byId = useKeysStore((store) => store.byId);
  const [ending, setEnding] = useState<{ readonly record: KeyRecord; readonly task: EndTask } | null>(null);
  const follow = useMemo(
    () =>
      items
        .filter(({ decision }) => decision !== null && decision.decision !== 'keep')
        .map((item) => ({ item, state: followUpOf(item, byId.get(item.key.id)) })),
    [items, byId],
  );
  if (follow.length === 0) return null;
  const left = follow.filter(({ state }) => state.kind !== 'done').length;
  return (
    <section aria-labelledby="follow-ups">
      <div className="section-head">
        <h2 id="follow-ups">{t('review.follow.title')}</h2>
        <span className="end muted">{t('review.follow.left', { count: left })}</span>
      </div>
      <ul className="card decide" aria-labelledby="follow-ups">
        {follow.slice(0, maxShown).map(({ item, state }) => (
          <li key={item.key.id}>
            <ReviewLine item={item} />
            <FollowUpAct
              review={review}
              item={item}
              state={state}
              onEnd={(record, task) => setEnding({ record, task })}
            />
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
