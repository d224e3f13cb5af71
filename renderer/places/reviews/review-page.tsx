import { FailureNote } from '../../kit/failure-note';
import { PageTitle } from '../../kit/page-title';
import { useText } from '../../messages/t';
import { ClosedReview } from './closed-review';
import { OpenReview } from './open-review';
import { useReview } from './use-review';
import '../../styles/review.css';
import '../../styles/review-panel.css';
import 'texts:review';
import 'texts:key-tasks';
import 'texts:inventory';

/** One review: to decide on while it is open, read-only once it is signed or discarded. */
export function ReviewPage({ id }: { readonly id: string }) {
  const t = useText();
  const session = useReview(id);
  const { view, unread } = session;
  if (unread)
    return (
      <main className="page" id="main">
        <div className="page-in">
          <PageTitle>{t('review.list.title')}</PageTitle>
          <FailureNote failure={unread} />
        </div>
      </main>
    );
  if (!view) return <main className="page" aria-busy="true" />;
  return view.review.state === 'open' ? <OpenReview view={view} session={session} /> : <ClosedReview view={view} />;
}
