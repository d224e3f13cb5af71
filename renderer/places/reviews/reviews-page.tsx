import { ClipboardCheck } from 'lucide-react';
import { Suspense, useEffect, useState } from 'react';
import type { Failure } from '../../../shared/contract/failure';
import type { ReviewSummary } from '../../../shared/review/review';
import { Button } from '../../kit/button';
import { FailureNote } from '../../kit/failure-note';
import { lazyPage } from '../../kit/lazy-page';
import { PageTitle } from '../../kit/page-title';
import { QuiltArt } from '../../kit/quilt-art';
import { useText } from '../../messages/t';
import { useChosenCompany } from '../../state/company-store';
import { useOverview } from '../../state/overview-store';
import { isOfCompany, readReviews, useReviewsStore } from '../../state/reviews-store';
import { ReviewRow } from './review-row';
import '../../styles/review.css';
import 'texts:review';
import 'texts:inventory';
import 'texts:companies';

const StartReview = lazyPage(() => import('./start-review').then((m) => m.StartReview));

/** All reviews, the open ones first, and the button that starts one. */
export function ReviewsPage() {
  const t = useText();
  const reviews = useReviewsStore((store) => store.reviews);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [starting, setStarting] = useState(false);
  const any = useAnyToReview();
  const company = useChosenCompany();
  const shown = (reviews ?? []).filter(({ review }) => isOfCompany(review, company));
  useEffect(() => {
    void readReviews().then(setFailure);
  }, []);
  const start = any && (
    <Button look="primary" onPress={() => setStarting(true)}>
      <ClipboardCheck className="i" aria-hidden="true" />
      {t('review.list.start')}
    </Button>
  );
  return (
    <main className="page" id="main">
      <div className="page-in">
        <div className="page-head">
          <div>
            <PageTitle>{t('review.list.title')}</PageTitle>
            <p className="lead">{t('review.list.lead')}</p>
          </div>
          {reviews !== null && reviews.length > 0 && start && <div className="end">{start}</div>}
        </div>
        {failure && <FailureNote failure={failure} />}
        {reviews?.length === 0 && (
          <section className="card nothing" aria-labelledby="no-review">
            <QuiltArt picture="nothing" centred />
            <h2 id="no-review">{t('review.list.empty.title')}</h2>
            <p className="lead">{t('review.list.empty.text')}</p>
            {start || <p className="hint">{t('review.list.noKeys')}</p>}
          </section>
        )}
        {reviews !== null && (
          <>
            <Group state="open" reviews={shown} />
            <Group state="signed" reviews={shown} />
            <Group state="discarded" reviews={shown} />
            {company !== null && reviews.length > shown.length && (
              <p className="hint">{t('companies.reviewsHidden', { count: reviews.length - shown.length, company })}</p>
            )}
          </>
        )}
      </div>
      {starting && (
        <Suspense fallback={null}>
          <StartReview onClose={() => setStarting(false)} />
        </Suspense>
      )}
    </main>
  );
}

/** True when a review would have keys. Drafts and ended keys need none, unless a noted end is contradicted. */
function useAnyToReview(): boolean {
  const overview = useOverview();
  if (!overview) return false;
  const { groups, company, current } = overview;
  const here = groups['act-now'].count + groups['due-soon'].count + groups['check-facts'].count;
  return here + groups['all-good'].count > 0 || (company !== null && current > 0);
}

type GroupProps = {
  readonly state: ReviewSummary['review']['state'];
  readonly reviews: readonly ReviewSummary[];
};

function Group({ state, reviews }: GroupProps) {
  const t = useText();
  const some = reviews.filter(({ review }) => review.state === state);
  if (some.length === 0) return null;
  return (
    <section aria-labelledby={`reviews-${state}`}>
      <div className="section-head">
        <h2 id={`reviews-${state}`}>{t(`review.list.${state}`)}</h2>
        <span className="end muted">{some.length}</span>
      </div>
      <ul className="card reviews">
        {some.map((summary) => (
          <ReviewRow key={summary.review.id} summary={summary} />
        ))}
      </ul>
    </section>
  );
}
