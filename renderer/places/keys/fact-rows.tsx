import { useState } from 'react';
import { dueSoonDays } from '../../../shared/model/attention';
import { daysToReview, reviewDueOf } from '../../../shared/model/due';
import type { KeyRecord } from '../../../shared/model/key-record';
import { isCurrent } from '../../../shared/model/key-status';
import { Freshness } from '../../kit/freshness';
import { LinkButton } from '../../kit/link-button';
import { dayWords, relativeWords } from '../../messages/dates';
import { useText } from '../../messages/t';
import { useApp } from '../../state/app-store';
import { OwnerDialog } from '../../tasks/key-tasks/owner-dialog';
import { ReviewDayDialog } from './fact-dialogs';
import { Known, Row } from './fact-row';

type FactRowProps = { readonly record: KeyRecord };

/** The owner of a key, with a button to change it while the key is in use. */
export function OwnerRow({ record }: FactRowProps) {
  const t = useText();
  const [asking, setAsking] = useState(false);
  return (
    <Row name={t('inventory.fact.owner')}>
      <Known fact={record.owner} missing={t('inventory.noOwner')} />{' '}
      {isCurrent(record) && (
        <LinkButton label={t('inventory.changeOwner')} onPress={() => setAsking(true)}>
          {t('inventory.change')}
        </LinkButton>
      )}
      {asking && <OwnerDialog record={record} onClose={() => setAsking(false)} />}
    </Row>
  );
}

/** When a key's review is due, why, and the result of the last one. */
export function ReviewRow({ record }: FactRowProps) {
  const t = useText();
  const [asking, setAsking] = useState(false);
  const { reviewEveryDays } = useApp().settings;
  const due = reviewDueOf(record, { reviewEveryDays });
  const dueDays = daysToReview(record, { reviewEveryDays }, new Date());
  const { reviewed, reviewDue } = record;
  const words = () => {
    if (due === null || dueDays === null) return t('inventory.review.noneYet');
    const day = dayWords(due.day);
    if (dueDays < 0) return t('inventory.review.lateOn', { day, days: -dueDays });
    if (dueDays === 0) return t('inventory.review.today', { day });
    // A distant day is clearer than a count of hundreds of days.
    if (dueDays > dueSoonDays) return day;
    return t('inventory.review.on', { day, when: relativeWords(due.day) });
  };
  const tone = dueDays === null || dueDays > dueSoonDays ? '' : dueDays < 0 ? 'state bad' : 'state warn';
  return (
    <Row name={t('inventory.fact.review')}>
      <span className={tone}>{words()}</span>{' '}
      {due && (
        <Freshness known={due.chosen && reviewDue ? reviewDue.known : 'recorded'} at={reviewDue?.at ?? record.addedAt}>
          {t(due.chosen ? 'inventory.review.chosen' : 'inventory.review.usual')}
        </Freshness>
      )}
      {reviewed && (
        <p className="hint">
          {t('inventory.fact.reviewed', {
            decision: t(`inventory.decision.${reviewed.decision}`),
            day: dayWords(reviewed.at),
          })}
        </p>
      )}
      <LinkButton label={t('inventory.changeReview')} onPress={() => setAsking(true)}>
        {t('inventory.change')}
      </LinkButton>
      {asking && <ReviewDayDialog record={record} onClose={() => setAsking(false)} />}
    </Row>
  );
}
