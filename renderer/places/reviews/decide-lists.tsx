import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import type { ReviewItem } from '../../../shared/review/review';
import { LinkButton } from '../../kit/link-button';
import { useText } from '../../messages/t';
import { DecideRow } from './decide-row';
import { KeepTogether } from './keep-together';
import { LongList } from './long-list';
import { useDeciding } from './use-deciding';
import type { ReviewOnPage, ReviewSession } from './use-review';

/** The number of decided keys shown before the person asks for all. */
const latest = 3;

type DecideListsProps = {
  readonly view: ReviewOnPage;
  /** The number of keys without a decision, those that are not here yet included. */
  readonly left: number;
  readonly session: ReviewSession;
  readonly scroller: RefObject<HTMLElement | null>;
};

const idOf = (item: ReviewItem) => item.key.id;

/** The keys without a decision, one of them open, and below them the decided ones, the latest first. */
export function DecideLists({ view: { items, isWhole }, left, session, scroller }: DecideListsProps) {
  const t = useText();
  const [all, setAll] = useState(false);
  const deciding = useDeciding(items, session.decide);
  const still = useMemo(() => items.filter(({ decision }) => decision === null), [items]);
  const decided = useMemo(
    () =>
      items
        .filter(({ decision }) => decision !== null)
        .sort((a, b) => (b.decision?.at ?? '').localeCompare(a.decision?.at ?? '')),
    [items],
  );
  const before = useRef(left);
  useEffect(() => {
    // The focused line is gone, so focus the sign-off, which is next.
    if (before.current > 0 && left === 0) document.getElementById('sign-off')?.focus();
    before.current = left;
  }, [left]);
  const draw = (item: ReviewItem) => <DecideRow item={item} deciding={deciding} busy={session.busy} />;
  const classNameOf = (item: ReviewItem) => (item.key.id === deciding.current ? 'open' : undefined);
  const listed = { idOf, scroller, draw, classNameOf };
  return (
    <>
      <div className="section-head">
        <h2>{t('review.still')}</h2>
        <span className="end muted">
          {isWhole && <KeepTogether items={still} session={session} />}
          <span>{t('review.stillCount', { count: left })}</span>
        </span>
      </div>
      {still.length > 0 ? (
        <LongList {...listed} items={still} total={left} shown={deciding.current} label={t('review.still')} />
      ) : (
        <p className="muted" aria-busy={left > 0}>
          {t(left > 0 ? 'review.reading' : 'review.allDecided')}
        </p>
      )}
      {decided.length > 0 && (
        <>
          <div className="section-head">
            <h2>{t('review.decided')}</h2>
            {decided.length > latest && (
              <span className="end">
                <LinkButton expanded={all} onPress={() => setAll(!all)}>
                  {all ? t('review.showLatest') : t('review.showAll', { count: decided.length })}
                </LinkButton>
              </span>
            )}
          </div>
          <LongList {...listed} items={all ? decided : decided.slice(0, latest)} label={t('review.decided')} />
        </>
      )}
    </>
  );
}
