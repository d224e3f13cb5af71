import { useRef } from 'react';
import { countedDecisions } from '../../../shared/review/review-rules';
import { Banner } from '../../kit/banner';
import { FailureNote } from '../../kit/failure-note';
import { PageTitle } from '../../kit/page-title';
import { dayWords } from '../../messages/dates';
import { useText } from '../../messages/t';
import { DecideLists } from './decide-lists';
import { DecisionTally, NotLive } from './decision-tally';
import { DiscardReview } from './discard-review';
import { ReviewProgress } from './review-progress';
import { SignOffPart } from './sign-off';
import type { ReviewOnPage, ReviewSession } from './use-review';

/** An open review: the keys in the middle, the decisions and the sign-off next to them. */
export function OpenReview({ view, session }: { readonly view: ReviewOnPage; readonly session: ReviewSession }) {
  const t = useText();
  const scroller = useRef<HTMLElement>(null);
  const { review, lost, savedAt, counts } = view;
  const decided = countedDecisions(counts);
  const left = review.total - decided;
  return (
    <main className="review" id="main">
      <section className="review-main" ref={scroller} aria-label={review.title}>
        <div className="page-head">
          <div>
            <PageTitle>{review.title}</PageTitle>
            <p className="lead">{t('review.lead', { day: dayWords(review.startedAt) })}</p>
          </div>
        </div>
        {lost > 0 && (
          <Banner tone="bad">
            <p>
              <b>{t('review.lost', { count: lost })}</b> {t('review.lostNext')}
            </p>
          </Banner>
        )}
        <ReviewProgress decided={decided} total={review.total} savedAt={savedAt} />
        {session.failure && left > 0 && <FailureNote failure={session.failure} />}
        <DecideLists view={view} left={left - lost} session={session} scroller={scroller} />
      </section>
      <aside className="sign">
        <DecisionTally title={t('review.panel.title')} counts={counts} items={view.items} undecided={left} />
        <NotLive count={view.notLive} />
        <div className="sign-end">
          <SignOffPart session={session} left={left} />
          <DiscardReview view={view} session={session} />
        </div>
      </aside>
    </main>
  );
}
