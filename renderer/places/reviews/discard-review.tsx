import { useState } from 'react';
import { countedDecisions } from '../../../shared/review/review-rules';
import { LinkButton } from '../../kit/link-button';
import { TypedQuestion } from '../../kit/typed-question';
import { useText } from '../../messages/t';
import type { ReviewOnPage, ReviewSession } from './use-review';

type DiscardProps = { readonly view: ReviewOnPage; readonly session: ReviewSession };

/** Ends a review without signing it: the person types its title to confirm. */
export function DiscardReview(props: DiscardProps) {
  const t = useText();
  const [asking, setAsking] = useState(false);
  return (
    <p className="small">
      <LinkButton onPress={() => setAsking(true)}>{t('review.discard')}</LinkButton>
      {asking && <DiscardDialog {...props} onClose={() => setAsking(false)} />}
    </p>
  );
}

function DiscardDialog({ view, session, onClose }: DiscardProps & { readonly onClose: () => void }) {
  const t = useText();
  const { title } = view.review;
  return (
    <TypedQuestion
      title={t('review.discard.title', { title })}
      lead={t('review.discard.lead', { count: countedDecisions(view.counts) })}
      keep={t('review.discard.keep')}
      act={t('review.discard.act')}
      label={t('review.discard.type', { title })}
      wrong={t('review.discard.notTheTitle', { title })}
      isRight={(typed) => typed.trim() === title}
      busy={session.busy}
      failure={session.failure}
      onKeep={onClose}
      onAct={() => void session.discard(title)}
    />
  );
}
