import { Clock, Minus } from 'lucide-react';
import { Fragment } from 'react';
import type { DecisionCounts, ReviewItem } from '../../../shared/review/review';
import { wordsToCount } from '../../../shared/review/review-rules';
import { Banner } from '../../kit/banner';
import { numberWords } from '../../messages/numbers';
import { Text, useText } from '../../messages/t';
import { decisionIcons } from './decision-choice';

type TallyProps = {
  readonly title: string;
  readonly counts: DecisionCounts;
  readonly items: readonly ReviewItem[];
  readonly undecided: number | null;
};

/** How often each decision was taken, and how many keys still need one. */
export function DecisionTally({ title, counts, items, undecided }: TallyProps) {
  const t = useText();
  return (
    <div>
      <h2>{title}</h2>
      <dl className="tally">
        {wordsToCount(counts, items).map((word) => {
          const Icon = decisionIcons[word];
          return (
            <Fragment key={word}>
              <dt>
                <Icon className="i" aria-hidden="true" />
                {t(`review.decision.${word}`)}
              </dt>
              <dd>{numberWords(counts[word] ?? 0)}</dd>
            </Fragment>
          );
        })}
        {undecided !== null && (
          <>
            <dt className="muted">
              <Minus className="i" aria-hidden="true" />
              {t('review.panel.undecided')}
            </dt>
            <dd>{numberWords(undecided)}</dd>
          </>
        )}
      </dl>
    </div>
  );
}

/** The number of keys that the service did not confirm lately; renders nothing for none. */
export function NotLive({ count, signed }: { readonly count: number; readonly signed?: boolean }) {
  if (count === 0) return null;
  return (
    <Banner tone="warn" icon={Clock} live="none">
      <p className="small">
        <Text id={signed ? 'review.notLiveSigned' : 'review.notLive'} values={{ count }} />
      </p>
    </Banner>
  );
}
