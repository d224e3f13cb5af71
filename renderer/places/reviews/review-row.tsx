import { decisionWords } from '../../../shared/model/decision-word';
import type { ReviewSummary } from '../../../shared/review/review';
import { Button } from '../../kit/button';
import { dayWords } from '../../messages/dates';
import { useText } from '../../messages/t';
import { isHidden, useChosenCompany } from '../../state/company-store';
import { go } from '../../state/route-store';

/** One review in the list: its scope, and its progress or end. */
export function ReviewRow({ summary: { review, decided } }: { readonly summary: ReviewSummary }) {
  const t = useText();
  const { title, total, scope, signOff, discarded } = review;
  const company = useChosenCompany();
  const own = review.companies?.find((share) => !isHidden(share.company, company))?.count ?? total;
  const isOpen = review.state === 'open';
  const open = () => go({ name: 'review', id: review.id });
  return (
    <li>
      <div>
        <p className="nm">{title}</p>
        <p className="muted small">
          {scope.words}. {t('review.list.keys', { count: total })}
          {company !== null && own < total && `, ${t('companies.reviewShare', { count: own, company })}`}.{' '}
          {t('review.list.started', { day: dayWords(review.startedAt), who: review.startedBy })}
        </p>
      </div>
      <div className="small">
        {isOpen && (
          <>
            <p>
              <b>{t('review.list.progress', { decided, total })}</b>
            </p>
            <div className="progress thin" aria-hidden="true">
              <i style={{ flexGrow: decided }} />
              <i className="off" style={{ flexGrow: total - decided }} />
            </div>
          </>
        )}
        {signOff && (
          <>
            <p>{t('review.list.signedBy', { day: dayWords(signOff.at), name: signOff.name })}</p>
            <p className="muted">
              {decisionWords
                .filter((word) => (signOff.counts[word] ?? 0) > 0)
                .map((word) => `${t(`review.decision.${word}`)} ${signOff.counts[word]}`)
                .join(', ')}
            </p>
            <p className="muted">{t('review.list.fingerprint', { short: signOff.csvSha256.slice(0, 12) })}</p>
          </>
        )}
        {discarded && <p>{t('review.list.discardedBy', { day: dayWords(discarded.at), who: discarded.by })}</p>}
      </div>
      <Button
        small={!isOpen}
        look={isOpen ? 'tint' : 'default'}
        onPress={open}
        label={t(isOpen ? 'review.list.goOnWith' : 'review.list.lookAt', { title })}
      >
        {t(isOpen ? 'review.list.goOn' : 'review.list.look')}
      </Button>
    </li>
  );
}
